import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore, sql } from "@/db/client";
import { verify } from "@/db/verify";
import { freshFile, someone } from "../fixtures/db";

/** A process that starts one skill after another and says each answer as soon as it has it. */
const WRITER = `
  import { openStore } from "./db/client.ts";
  import { moveSkill } from "./db/commands/move-skill.ts";
  const [url, person, from, count] = process.argv.slice(1);
  const store = openStore({ url });
  const actor = { person, role: "member", via: "session", session: null, token: null, scope: "write", fresh: true };
  const known = { skill: () => true, role: () => true };
  for (let i = Number(from); i < Number(from) + Number(count); i++) {
    const meta = { requestId: "r" + i, now: new Date(), key: "k" + i, bodyHash: "", ifMatch: null, revision: "", secret: "", known };
    const done = await moveSkill(store, actor, { skill: "skill-" + i, act: "start" }, meta);
    if (done.ok) process.stdout.write("skill-" + i + "\\n");
  }
  store.close();`;
const args = (url: string, person: string, from: number, count: number) => [
  ...["--import", "tsx", "--input-type=module", "-e", WRITER],
  ...[url, person, String(from), String(count)],
];

it("an acknowledged write survives kill -9 at any instant, and nothing is ever half written", async () => {
  const { store, url } = await freshFile();
  const { person } = await someone(store);
  const acknowledged: string[] = [];
  for (let round = 0; round < 8; round++) {
    const child = spawn(process.execPath, args(url, person, round * 100_000, 100_000));
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 80));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    acknowledged.push(...said.split("\n").slice(0, -1));

    const after = openStore({ url });
    expect(await verify(after, [person])).toMatchObject({ ok: true });
    const { values } = await after.read(sql("SELECT skill FROM standing WHERE person = ?", person));
    const kept = new Set(values.flat());
    expect(acknowledged.filter((skill) => !kept.has(skill))).toEqual([]);
    after.close();
  }
  expect(acknowledged.length).toBeGreaterThan(8);
}, 120_000);

const hasStrace = spawnSync("strace", ["-V"]).status === 0;

it.skipIf(!hasStrace)(
  "each acknowledgement has an fsync before it",
  async () => {
    const { store, url } = await freshFile();
    const { person } = await someone(store);
    const log = join(mkdtempSync(join(tmpdir(), "strata-fsync-")), "log");
    const trace = ["-f", "-e", "trace=fsync,fdatasync", "-o", log, process.execPath];
    const done = spawnSync("strace", [...trace, ...args(url, person, 0, 50)]);
    expect(done.stdout.toString().trim().split("\n")).toHaveLength(50);
    const syncs = readFileSync(log, "utf8").match(/f(data)?sync\(/g) ?? [];
    expect(syncs.length).toBeGreaterThanOrEqual(50);
  },
  120_000,
);
