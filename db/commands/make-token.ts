import { refuse } from "@/domain/refusal";
import { newId, secretFor, sha256 } from "../canonical";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { type TokenView, tokensOf } from "../queries/sign-in";
import { build, change } from "../query";
import { runCommand } from "../run";
import { token } from "../schema/sign-in";

const MOST = 20;
const DAY = 24 * 60 * 60 * 1000;

/** The secret is in the answer alone: it is computed again for a replay, and stored nowhere. */
export type TokenMade = { token: TokenView; secret: string };

/** Makes a personal token. One that a token makes never outlives its maker. */
export function makeToken(
  store: Store,
  actor: Actor,
  input: { name: string; scope: "read" | "write"; days: number },
  meta: Meta,
): Promise<Outcome<TokenMade>> {
  const secret = `strata_${secretFor(meta.secret, "token", actor.person, meta.key ?? "")}`;
  return runCommand(store, actor, meta, {
    act: "token.make",
    idempotent: true,
    load: [tokensOf(actor.person)],
    reveal: (body) => ({ ...body, secret }),
    decide: (tokens) => {
      const created = meta.now.toISOString();
      if (tokens.filter(({ expires }) => expires > created).length >= MOST)
        return refuse("token.too-many", `${MOST} tokens live already; revoke one first.`);
      const wanted = new Date(meta.now.getTime() + input.days * DAY).toISOString();
      const maker = tokens.find(({ id }) => id === actor.token)?.expires ?? wanted;
      const { name, scope } = input;
      const made: TokenView = {
        id: newId("t"),
        name,
        scope,
        created,
        expires: [wanted, maker].sort()[0] ?? wanted,
      };
      const row = { ...made, hash: sha256(secret), person: actor.person };
      return {
        ok: true,
        facts: [{ type: "token.made", payload: { token: made.id, scope, expires: made.expires } }],
        rows: () => [change(build.insert(token).values(row))],
        answer: () => ({ status: 201, body: { token: made, secret: "" } }),
      };
    },
  });
}
