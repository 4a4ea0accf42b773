import { Moment } from "@/components/me/moment";
import { makeToken } from "@/server/actions/make-token";
import { revokeToken } from "@/server/actions/revoke-token";
import { newFormKey } from "@/server/form-key";
import type { MySettings } from "@/server/me-settings";
import { Part } from "./part";
import { RowsForm } from "./rows-form";
import { TokenForm } from "./token-form";

/** Personal tokens: for one's own programs, each with a scope and an end. */
export function TokensPart({ tokens }: Pick<MySettings, "tokens">) {
  const rows = tokens.map(({ id, name, scope, created, expires, over }) => ({
    id,
    name,
    children: (
      <>
        <p>
          <strong>{name}</strong> <span className="tag">{scope === "read" ? "Read" : "Read and write"}</span>
        </p>
        <p className="note">
          Made <Moment at={created} />. {over ? "Ended" : "Ends"} <Moment at={expires} />.
        </p>
      </>
    ),
  }));
  return (
    <Part
      id="tokens"
      title="Tokens"
      sub={
        <>
          For programs of your own that call <a href="/api/v1/openapi.json">the API</a>. A token never deletes
          the account.
        </>
      }
    >
      {rows.length === 0 && <p className="sub">No token yet.</p>}
      <RowsForm
        action={revokeToken}
        formKey={newFormKey()}
        rows={rows}
        verb="Revoke"
        done="Revoked. That token opens nothing any more."
      />
      <h3 id="make-token">Make a token</h3>
      <TokenForm action={makeToken} formKey={newFormKey()} />
    </Part>
  );
}
