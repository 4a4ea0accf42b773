import { expect, it } from "vitest";
import { moveSkill } from "@/db/commands/move-skill";
import { getProgress } from "@/db/queries/progress";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import { meta, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";

onBothEngines("moving a skill", (open) => {
  it("answers with the event, the standing and the version, and shows in progress", async () => {
    const store = open();
    const actor = await someone(store);
    const moved = await moveSkill(store, actor, { skill: "http-semantics", act: "start" }, meta());
    expect(moved).toMatchObject({
      ok: true,
      status: 201,
      replayed: false,
      version: 3,
      body: {
        standing: { state: "learning", basis: "self" },
        allowed: ["practise", "set-aside", "undo"],
        version: 3,
      },
    });
    const graph = { prerequisites: { "http-semantics": ["networks"], networks: [] } };
    expect(await getProgress(store, actor.person, graph)).toMatchObject({
      version: 3,
      skills: {
        "http-semantics": { state: "learning", hollow: true, ready: false },
        networks: { ready: true },
      },
    });
    expect(await verify(store)).toMatchObject({ ok: true });
    expect(await replay(store)).toBe(0);
  });
});
