import { spawn } from "node:child_process";

export type Count = { passed: number; failed: number; skipped: number };
export type Step = {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  count?: () => Count;
};

/** Runs steps in order, each to its end whatever came before; adds their counts up. */
export async function runSteps(steps: Step[]): Promise<Count> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const began = Date.now();
    console.log(`\n--- ${step.name}`);
    const code = await run(step);
    const counted = counts(step, code);
    total.passed += counted.passed;
    total.failed += counted.failed;
    total.skipped += counted.skipped;
    console.log(
      `--- ${step.name}: ${code === 0 ? "ok" : `failed (${code})`}, ${Math.round((Date.now() - began) / 1000)} s`,
    );
  }
  return total;
}

/** The closing line, and the exit code that goes with it. */
export function close({ passed, failed, skipped }: Count): never {
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

function run({ command, args, env }: Step): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** A step without a report counts as one; a report that says less than the exit code is not believed. */
function counts(step: Step, code: number): Count {
  if (!step.count) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  try {
    const counted = step.count();
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
