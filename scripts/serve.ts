/**
 * `npm start`: checks the settings and the database, then serves Next behind a node:http server of our own.
 * The server in front knows what Next does not tell: the address of the socket, a request id, TRACE, HSTS.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import next from "next";
import { preparedDatabase } from "@/server/database";
import { settings } from "@/server/settings";
import { store } from "@/server/store";
import { readTwins } from "./serve/brotli";
import { front } from "./serve/front";
import { sentenceOf } from "./serve/sentence";
import { stopOnSignal } from "./serve/stop";

try {
  await serve();
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
}

async function serve(): Promise<void> {
  // Next reads .env later; the settings must be whole before. What the environment says goes first.
  if (existsSync(".env")) process.loadEnvFile?.(".env");
  const { host, port, origin, secure, trustedProxies } = settings();
  await preparedDatabase(store());
  const app = next({ dev: false, hostname: host, port });
  await app.prepare();
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 5_000 },
    front(app.getRequestHandler(), { origin, secure, trustedProxies, twins: readTwins() }),
  );
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, listening);
  });
  stopOnSignal(server, () => store().close());
  console.log(`Strata is ready at ${origin}`);
}
