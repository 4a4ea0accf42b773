import { importFile } from "@/server/actions/import-file";
import { newFormKey } from "@/server/form-key";
import { ImportForm } from "./import-form";
import { Part } from "./part";

const FORMATS = [
  { format: "json", name: "JSON", what: "Everything, with the whole journal. It can be imported again." },
  { format: "csv", name: "CSV", what: "Your skills as a table for a spreadsheet." },
  { format: "markdown", name: "Markdown", what: "Your skills as a checklist to paste anywhere." },
];

/** Taking everything along, and bringing it back. */
export function DataPart() {
  return (
    <>
      <Part id="export" title="Export" sub="As a file, at any time. No file holds a secret.">
        <ul className="rows">
          {FORMATS.map(({ format, name, what }) => (
            <li key={format} className="settings-row">
              <p>{what}</p>
              <a className="btn btn-plain" href={`/api/v1/me/export?format=${format}`} download>
                Export {name}
              </a>
            </li>
          ))}
        </ul>
      </Part>
      <Part
        id="import"
        title="Import"
        sub="A JSON file that Strata exported. It is merged: of each skill the further state stays, ratings and ticks come together, a note that differs is appended, and nothing of yours is lost. What a file calls proven comes in as practised."
      >
        <ImportForm action={importFile} formKey={newFormKey()} />
      </Part>
    </>
  );
}
