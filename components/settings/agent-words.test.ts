import { expect, it } from "vitest";
import { agentWords } from "./agent-words";

it("says browser and system as a person would, and shows what it cannot read", () => {
  const chrome =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
  expect(agentWords(chrome)).toBe("Chrome on Linux");
  expect(agentWords(chrome.replace("Chrome/", "HeadlessChrome/"))).toBe("Chrome on Linux");
  expect(agentWords(`${chrome} Edg/140.0`)).toBe("Edge on Linux");
  const iphone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604";
  expect(agentWords(iphone)).toBe("Safari on iPhone");
  expect(agentWords("curl/8.5.0")).toBe("curl/8.5.0");
  expect(agentWords("")).toBe("A browser that did not name itself");
});
