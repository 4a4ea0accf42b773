/** `npm run verify`: exit 0 when every projection, hash chain and reference is whole, else the first break. */
import { verify } from "@/db/verify";
import { main, openExisting } from "./database/open";

await main(async () => {
  const store = openExisting();
  const verdict = await verify(store);
  store.close();
  if (verdict.ok)
    console.log(`Whole: ${verdict.events} events of ${verdict.people} people, every row as told.`);
  else {
    console.error(`Broken: ${verdict.break}`);
    process.exitCode = 1;
  }
});
