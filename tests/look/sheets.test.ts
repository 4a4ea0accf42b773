import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = ["app", "components"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
);
const read = (name: string) => readFileSync(join(root, name), "utf8");

it("no markup carries an inline style, which the policy would refuse", () => {
  const guilty = files.filter((name) => name.endsWith(".tsx") && /\bstyle=[{"]/.test(read(name)));
  expect(guilty).toEqual([]);
});

it("no text on the screen is set under 13 px", () => {
  const small = files
    .filter((name) => name.endsWith(".css") && !name.endsWith("print.css"))
    .flatMap((name) =>
      [...read(name).matchAll(/font(?:-size)?:[^;]*?([\d.]+)(rem|px)\b/g)]
        .map(([all, size, unit]) => ({ all, px: Number(size) * (unit === "rem" ? 16 : 1) }))
        .filter(({ px }) => px < 13)
        .map(({ all }) => `${name}: ${all}`),
    );
  expect(small).toEqual([]);
});
