import { type Run, simulate } from "./simulate";

process.on("message", (run: Run) => process.send?.(simulate(run)));
