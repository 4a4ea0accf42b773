import { close, runSteps } from "./suite/step";
import { browserSteps, checkSteps } from "./suite/steps";

// `./script/test`: everything.
close(await runSteps([...checkSteps(), ...browserSteps()]));
