/**
 * `npm run seed [-- --json] [-- --force]`: the cast for trying Strata out. Safe to run twice: the people and
 * their progress stay, each run begins a new session for each.
 */
import { settings } from "@/server/settings";
import { CAST, seedPerson } from "./database/cast";
import { main, openDatabase, ScriptError } from "./database/open";

await main(async () => {
  const { loopback } = settings();
  const production = process.env.NODE_ENV === "production" || !loopback;
  if (production && !process.argv.includes("--force"))
    throw new ScriptError("This is a production server: seed makes accounts. Use --force if you mean it.");
  const store = await openDatabase();
  const seeded = [];
  for (const member of CAST) seeded.push(await seedPerson(store, member));
  store.close();
  if (process.argv.includes("--json")) console.log(JSON.stringify(seeded, null, 2));
  else
    for (const { handle, email, cookie, token } of seeded)
      console.log(`${handle}  ${email}  ${cookie.name}=${cookie.value}  ${token}`);
});
