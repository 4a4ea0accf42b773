import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Server = {
  origin: string;
  seed: (handle?: string) => Cookie[];
  stop: () => Promise<void>;
};
type Cookie = { name: string; value: string; url: string };

const PATIENCE = 60_000;

/** Serves the build from a database and a port of its own, and waits until it is well. */
export async function serve(): Promise<Server> {
  const port = await freePort();
  const own = { PORT: String(port), APP_ORIGIN: `http://localhost:${port}`, NODE_ENV: "production" };
  return run(["node", "--import", "tsx", "scripts/serve.ts"], port, own);
}

/** The start script as people run it, with a database of its own. Another port would be another build. */
export async function serveByScript(): Promise<Server> {
  const port = Number(process.env.PORT ?? 3000);
  return run(["./script/start"], await freePort(port), {});
}

async function run(command: string[], port: number, own: Record<string, string>): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "strata-bench-"));
  const origin = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...own,
    DATABASE_URL: `file:${join(folder, "strata.db")}`,
    MAIL_OUTBOX: join(folder, "outbox"),
  };
  const [program = "", ...args] = command;
  // A group of its own: ./script/start may still be building when patience ends.
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "inherit"], detached: true });
  const interrupted = () => void stop().then(() => process.exit(130));
  process.once("SIGINT", interrupted);
  const stop = async () => {
    process.off("SIGINT", interrupted);
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await well(origin, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, seed: (handle) => seed(env, origin, handle), stop };
}

/** Cookies of one of the cast, by default one without progress: the session, and the hint that there is one. */
function seed(env: NodeJS.ProcessEnv, origin: string, wanted = "bob"): Cookie[] {
  const said = execFileSync("node", ["--import", "tsx", "scripts/seed.ts", "--json", "--force"], { env });
  const people = JSON.parse(said.toString()) as { handle: string; cookie: { name: string; value: string } }[];
  const person = people.find(({ handle }) => handle === wanted);
  if (!person) throw new Error(`seed made no ${wanted}`);
  return [
    { ...person.cookie, url: origin },
    { name: "strata-in", value: "1", url: origin },
  ];
}

/** Asks every 20 ms until the server answers 200 at /api/health. */
async function well(origin: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 20));
  }
  throw new Error(`the server was not well within ${PATIENCE / 1000} s`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const end = new Promise((resolve) => child.once("exit", resolve));
  if (child.pid) process.kill(-child.pid, "SIGTERM");
  await end;
}

/** The port, if nothing listens there; without one asked for, any. */
function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
