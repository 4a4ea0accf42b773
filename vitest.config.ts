import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      // Next's guard module throws outside a server bundle; tests are the server.
      "server-only": fileURLToPath(new URL("tests/fixtures/server-only.ts", import.meta.url)),
    },
  },
  test: {
    // The rules of the domain are tested to the last branch; a line without a test fails the run.
    coverage: {
      provider: "v8",
      include: ["domain/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 100, branches: 100 },
    },
    // next-auth imports "next/headers" without its extension, which plain Node does not find.
    server: { deps: { inline: ["next-auth"] } },
    include: [
      "domain/**/*.test.ts",
      "db/**/*.test.ts",
      "server/**/*.test.ts",
      "components/**/*.test.ts",
      "scripts/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
    exclude: ["tests/e2e/**", "node_modules/**"],
  },
});
