/**
 * Why the server could not start or a script could not run, for the owner who can mend it: one sentence that names the setting. Anything
 * else is a bug of ours and keeps its stack.
 */
export function sentenceOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (["SettingsError", "DatabaseError", "ScriptError"].includes(error.name)) return error.message;
  if (error.name === "StoreBusy")
    return `DATABASE_URL: ${error.message}. Start the database server, or mend the address.`;
  if (/Unable to open connection to local database/.test(error.message)) return UNOPENED;
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return "PORT: another program listens there already. Stop it, or choose another port.";
    case "EROFS":
      return `DATABASE_URL: the disk there is read-only (${error.message}). Name a file on another one.`;
    case "EACCES":
      return `PORT or data folder: permission denied (${error.message}). Choose a port above 1023, or grant the right.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return "HOST: this machine has no such address. Use 127.0.0.1, or an address of its own.";
    case "SQLITE_NOTADB":
      return "DATABASE_URL: the file there is not a database. Move it away, or name another file.";
    case "SQLITE_CORRUPT":
      return "DATABASE_URL: the database there is damaged. Restore it from a backup.";
    case "SQLITE_CANTOPEN":
    case "ENOTDIR":
    case "EEXIST":
      return UNOPENED;
    default:
      return null;
  }
}

const UNOPENED =
  "DATABASE_URL: the file there cannot be opened. Name a file, not a folder, where one may read and write.";
