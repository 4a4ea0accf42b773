import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Entry = {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
};
type Lock = { packages: Record<string, Entry> };

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  string,
  Record<string, string>
>;

/** Every package of the tree by its path; the empty path is the project itself. */
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

/** The first version in which every published hole that concerns us is closed. */
const FLOORS = [
  ["next", "16.3.3"],
  ["react", "19.2.8"],
  ["react-dom", "19.2.8"],
  ["@auth/core", "0.41.3"],
  ["drizzle-orm", "0.45.2"],
  ["nodemailer", "9.0.1"],
  ["sharp", "0.35.4"],
] as const;

describe("the lock file", () => {
  it("names no host to fetch a package from", () => {
    expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });

  it("holds the SHA-512 of every package that is installed on Linux with glibc", () => {
    const without = installed.filter(([, entry]) => onLinux(entry) && !hashed(entry));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  // docs/decisions/0011: their content was never seen where the lock file was made.
  it("leaves out the hash of optional binaries of other platforms only", () => {
    const without = installed.filter(([, entry]) => !hashed(entry));
    const binary = /^node_modules\/(@biomejs\/cli|@next\/swc|@tailwindcss\/oxide)-/;
    expect(without.filter(([path, { optional }]) => !(optional && binary.test(path)))).toEqual([]);
  });

  it("belongs to a package.json that pins every version exactly", () => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it.each(FLOORS)("has no %s below %s", (name, floor) => {
    const versions = versionsOf(name);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => below(version, floor))).toEqual([]);
  });

  it("has next-auth at exactly 5.0.0-beta.32", () => {
    expect(versionsOf("next-auth")).toEqual(["5.0.0-beta.32"]);
    expect(dependencies?.["next-auth"]).toBe("5.0.0-beta.32");
  });
});

describe("the order of versions", () => {
  it.each([
    ["16.3.2", "16.3.3", true],
    ["16.3.3", "16.3.3", false],
    ["16.10.0", "16.3.3", false],
    ["9.0.0", "10.0.0", true],
    ["16.3.3-canary.1", "16.3.3", true],
  ])("%s below %s is %s", (version, floor, expected) => {
    expect(below(version, floor)).toBe(expected);
  });
});

const hashed = ({ integrity }: Entry) => integrity?.startsWith("sha512-") ?? false;

function onLinux({ os = ["linux"], cpu = ["x64"], libc = ["glibc"] }: Entry): boolean {
  return os.includes("linux") && (cpu.includes("x64") || cpu.includes("arm64")) && libc.includes("glibc");
}

/** Every copy in the tree, nested ones too. */
function versionsOf(name: string): string[] {
  return installed
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version ?? "");
}

function below(version: string, floor: string): boolean {
  const [core = "", pre] = version.split("-");
  const [is, least] = [core, floor].map((text) => text.split(".").map(Number));
  for (const [at, number] of (least ?? []).entries()) {
    const here = is?.[at] ?? 0;
    if (here !== number) return here < number;
  }
  return pre !== undefined;
}
