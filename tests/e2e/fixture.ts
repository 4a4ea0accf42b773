import { test as base, expect } from "@playwright/test";

/** Browser messages that a test must not leave behind: console errors, page errors, requests to other hosts. */
export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const stray: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning")
          stray.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => stray.push(`page error: ${error.message}`));
      page.on("request", (request) => {
        const url = new URL(request.url());
        const local = url.origin === baseURL || ["data:", "blob:"].includes(url.protocol);
        if (!local) stray.push(`request to another host: ${request.url()}`);
      });
      await use(stray);
      expect(stray, "nothing stray in the console or on the network").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
