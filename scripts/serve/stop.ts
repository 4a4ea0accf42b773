import type { Server } from "node:http";

const PATIENCE = 8_000;

/** On SIGTERM or SIGINT: no new connections, what runs may end, and after eight seconds it is cut. */
export function stopOnSignal(server: Server, close: () => unknown): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
    server.close(async () => {
      await close();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
