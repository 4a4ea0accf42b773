/** `npm run admin -- EMAIL [--remove]`: makes an existing account admin, or a member again; journaled. */
import { setRole } from "@/db/commands/identity/set-role";
import { accountOf } from "@/db/commands/identity/sign-in-person";
import { ask } from "@/db/query";
import { main, openDatabase, ScriptError, scriptMeta } from "./database/open";

await main(async () => {
  const [email] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  if (!email) throw new ScriptError("Say whom: npm run admin -- EMAIL [--remove]");
  const role = process.argv.includes("--remove") ? "member" : "admin";
  const store = await openDatabase();
  try {
    const person = await ask(store, accountOf("email", email.trim().toLowerCase()));
    if (!person) throw new ScriptError(`Nobody signs in as ${email}. They have to sign in once before.`);
    const outcome = await setRole(store, { person, role }, scriptMeta(null));
    if (!outcome.ok) throw new ScriptError(outcome.detail);
    console.log(role === "admin" ? `${email} is an admin.` : `${email} is a member.`);
  } finally {
    store.close();
  }
});
