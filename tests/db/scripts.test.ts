import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { openStore, sql } from "@/db/client";
import { listJournal } from "@/db/queries/journal";
import { emptyPath } from "../fixtures/db";

const url = `file:${emptyPath()}`;

/** Runs a script of the project as its user does. */
function run(script: string, args: string[] = [], env: Record<string, string> = {}) {
  const all: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "development",
    DATABASE_URL: url,
    AUTH_SECRET: "s".repeat(40),
    ...env,
  };
  const done = spawnSync(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], {
    env: all,
  });
  return { code: done.status, out: done.stdout.toString(), err: done.stderr.toString() };
}

it("seed makes the cast, twice without harm; verify and replay find everything whole", async () => {
  const first = run("seed", ["--json"]);
  expect(first.err).toBe("");
  const cast = JSON.parse(first.out);
  expect(cast.map(({ handle }: { handle: string }) => handle)).toEqual(["alice", "bob", "mia", "max", "ada"]);
  for (const one of cast)
    expect(one).toEqual({
      id: expect.stringMatching(/^p_/),
      handle: expect.any(String),
      email: expect.stringMatching(/@example\.org$/),
      cookie: { name: "strata.session", value: expect.stringMatching(/^[\w-]{43}$/) },
      token: expect.stringMatching(/^strata_/),
    });

  const again = JSON.parse(run("seed", ["--json"]).out);
  const lasting = (people: typeof cast) => people.map(({ cookie: _, ...rest }: { cookie: unknown }) => rest);
  expect(lasting(again)).toEqual(lasting(cast));

  expect(run("verify")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Whole: \d+ events of 5 people/),
  });
  expect(run("replay")).toMatchObject({ code: 0, out: "Nothing to rebuild.\n" });

  const store = openStore({ url });
  const ada = await listJournal(store, cast[4].id, { after: 0, limit: 99 });
  expect(ada.events.filter(({ type }) => type === "role.changed")).toHaveLength(1);
  await store.write([sql("DROP TRIGGER event_delete")]);
  store.close();
  expect(run("verify")).toMatchObject({ code: 1, err: expect.stringMatching(/^Broken: .*event_delete/) });
}, 120_000);

it("admin makes an account admin and a member again, and names who is not there", () => {
  const own = { DATABASE_URL: `file:${emptyPath()}` };
  const admin = (...args: string[]) => run("admin", args, own);
  expect(run("seed", [], own).code).toBe(0);
  expect(admin("bob@example.org")).toMatchObject({ code: 0, out: "bob@example.org is an admin.\n" });
  expect(admin("bob@example.org", "--remove")).toMatchObject({ code: 0 });
  expect(admin("nobody@example.org")).toMatchObject({ code: 1, err: expect.stringMatching(/^Nobody/) });
  expect(admin()).toMatchObject({ code: 1, err: expect.stringMatching(/^Say whom/) });
  expect(run("verify", [], own).code).toBe(0);
}, 60_000);

it("seed refuses in production, unless it is forced", () => {
  const production = run("seed", [], { NODE_ENV: "production" });
  expect(production).toMatchObject({ code: 1, err: expect.stringMatching(/production server.*--force/) });
}, 30_000);

it("verify makes no database: it names the path where there is none", () => {
  const nowhere = { DATABASE_URL: `file:${emptyPath()}.none` };
  expect(run("verify", [], nowhere)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^There is no database at /),
  });
  expect(run("verify", [], nowhere).code).toBe(1);
});
