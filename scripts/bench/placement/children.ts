import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Outcome, Run } from "./simulate";

const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));

/** Simulates all runs, one on each core at a time; outcomes in the order of the runs. */
export async function simulateAll(runs: readonly Run[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...runs.entries()];
  const core = async (): Promise<void> => {
    const child = fork(CHILD, { execArgv: ["--import", "tsx"] });
    for (let next = waiting.shift(); next; next = waiting.shift())
      outcomes[next[0]] = await outcomeOf(child, next[1]);
    child.disconnect();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, core));
  return outcomes;
}

const outcomeOf = (child: ChildProcess, run: Run): Promise<Outcome> =>
  new Promise((done, fail) => {
    const died = () => fail(new Error(`${run.condition.name}: the simulation ended without an answer`));
    child.once("exit", died);
    child.once("message", (outcome) => {
      child.off("exit", died);
      done(outcome as Outcome);
    });
    child.send(run);
  });
