/** `npm run replay`: rebuilds from the ledger whatever projection differs from it. */
import { replay } from "@/db/replay";
import { main, openDatabase } from "./database/open";

await main(async () => {
  const store = await openDatabase();
  const people = await replay(store);
  store.close();
  console.log(people === 0 ? "Nothing to rebuild." : `Rebuilt the rows of ${people} people.`);
});
