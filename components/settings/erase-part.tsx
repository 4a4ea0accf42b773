import { erase } from "@/server/actions/erase";
import { newFormKey } from "@/server/form-key";
import { EraseForm } from "./erase-form";
import { Part } from "./part";

const AGAIN = `/sign-in?${new URLSearchParams({ again: "yes", to: "/settings#delete" })}`;

/** The way out: what goes, what stays, and a hand that has to be sure. */
export function ErasePart({ handle, fresh }: { handle: string; fresh: boolean }) {
  return (
    <Part id="delete" title="Delete account" sub="For good, and at once. There is no way back.">
      <div className="prose">
        <h3>What goes</h3>
        <ul>
          <li>Name, handle and mail address, and every way to sign in.</li>
          <li>All states, ratings, checks, placements, notes and the goal, with the whole journal.</li>
          <li>All sessions, tokens and calendar addresses; a program that uses one is refused.</li>
        </ul>
        <h3>What stays</h3>
        <ul>
          <li>One line without a name: an opaque number was erased, and when.</li>
          <li>Files that you exported, and your choice of theme on this device.</li>
          <li>Backups that whoever runs this server made before, until they are thrown away.</li>
        </ul>
        <p>
          <a href="#export">Export first</a> if you may want any of it back.
        </p>
      </div>
      {fresh ? (
        <EraseForm action={erase} formKey={newFormKey()} handle={handle} />
      ) : (
        <div className="form-errors erase-stale">
          <p>
            <strong>This asks for a fresh sign-in.</strong> Yours is more than ten minutes old. Sign in again,
            and you come back here.
          </p>
          <p>
            <a className="btn btn-plain" href={AGAIN}>
              Sign in again
            </a>
          </p>
        </div>
      )}
    </Part>
  );
}
