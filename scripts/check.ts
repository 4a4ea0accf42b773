import { close, runSteps } from "./suite/step";
import { checkSteps } from "./suite/steps";

// `npm run check`: everything but the browser.
close(await runSteps(checkSteps()));
