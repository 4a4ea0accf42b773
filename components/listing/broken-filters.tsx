import { addressWith, type Broken, type Filter, type Values } from "@/domain/catalog/filters";
import { asWords } from "./filters-set";

type Props = {
  path: string;
  filters: readonly Filter[];
  values: Values;
  broken: readonly Broken[];
  kept?: Record<string, string>;
};

/** More are not listed: the form has them all. */
const MOST = 12;

/** What the address asks for and nobody knows: named, with what was probably meant or what there is. */
export function BrokenFilters({ path, filters, values, broken, kept = {} }: Props) {
  if (broken.length === 0) return null;
  const all = [...Object.keys(kept).map(asWords), ...filters];
  const to = (change: Record<string, string>) => addressWith(path, all, { ...kept, ...values }, change);
  return (
    <section className="form-errors broken" aria-label="What could not be read">
      <ul>
        {broken.map((one) => (
          <li key={`${one.name} ${one.value}`}>
            <Sentence one={one} filters={filters} to={to} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type SentenceProps = {
  one: Broken;
  filters: readonly Filter[];
  to: (change: Record<string, string>) => string;
};

function Sentence({ one: { name, label, value, fault, meant }, filters, to }: SentenceProps) {
  const filter = filters.find((candidate) => candidate.name === name);
  const options = filter?.kind === "choice" ? filter.options : [];
  switch (fault) {
    case "unknown":
      return (
        <p>
          <strong>
            {label}: “{value}” is not known.
          </strong>{" "}
          {meant ? (
            <>
              Did you mean <a href={to({ [name]: meant.id })}>{meant.name}</a>?
            </>
          ) : options.length > MOST ? (
            <>The form lists all {options.length} there are.</>
          ) : (
            <>
              There {options.length === 1 ? "is" : "are"}{" "}
              {options.map((option, at) => (
                <span key={option.id}>
                  {at > 0 && ", "}
                  <a href={to({ [name]: option.id })}>{option.name}</a>
                </span>
              ))}
              .
            </>
          )}{" "}
          {filter?.kind === "choice" && <>Shown: {filter.none.toLowerCase()}.</>}
        </p>
      );
    case "no-number":
      return (
        <p>
          <strong>
            {label}: “{value}” is not a whole number.
          </strong>{" "}
          Write it as in 120000. It is left out here.
        </p>
      );
    case "repeated":
      return (
        <p>
          <strong>{label} is given twice.</strong> The first one counts; “{value}” is left out.
        </p>
      );
    case "needs":
      return (
        <p>
          <strong>
            {label} “{value}” needs a second choice:
          </strong>{" "}
          {meant?.name}. Until it is made, the list stands in its usual order.
        </p>
      );
    case "no-filter":
      return (
        <p>
          <strong>There is no filter “{label}”.</strong> {meant && <>Perhaps “{meant.name}” is meant.</>}
        </p>
      );
    default:
      return never(fault);
  }
}

function never(value: never): never {
  throw new Error(String(value));
}
