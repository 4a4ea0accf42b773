/** A page as it was seen: its address, the marks in it, where it links to, and what was found. */
export type Seen = {
  address: string;
  ids: ReadonlySet<string>;
  /** Inner addresses with query and fragment, such as "/sources#onet". */
  links: readonly string[];
  findings: readonly string[];
  /** How many of its views, and its loading, had findings. */
  failedChecks: number;
};

/** The status that an address answers with. */
export type Ask = (address: string) => Promise<number>;

/**
 * Looks behind every link of these pages. A page that was `known` has answered already; anything else is asked for
 * once. A fragment needs an element with that id in the page as the browser showed it.
 */
export async function findBroken(pages: Seen[], known: Seen[], ask: Ask) {
  const idsOf = new Map<string, Set<string>>();
  for (const { address, ids } of known) {
    const held = idsOf.get(pathOf(address)) ?? new Set();
    for (const id of ids) held.add(id);
    idsOf.set(pathOf(address), held);
  }
  const verdicts = new Map<string, string | null>();
  for (const link of new Set(pages.flatMap(({ links }) => links))) {
    verdicts.set(link, await verdict(link, known, idsOf, ask));
  }
  const broken = new Map<string, string[]>();
  for (const { address, links } of pages) {
    const said = [...new Set(links)].flatMap((link) => verdicts.get(link) ?? []);
    if (said.length > 0) broken.set(address, said);
  }
  const failed = [...verdicts.values()].filter(Boolean).length;
  return { broken, links: { broken: failed, whole: verdicts.size - failed } };
}

async function verdict(
  link: string,
  known: Seen[],
  idsOf: Map<string, Set<string>>,
  ask: Ask,
): Promise<string | null> {
  const [address = "", fragment = ""] = link.split("#");
  if (!known.some((page) => page.address === address)) {
    const status = await ask(address);
    if (status >= 400) return `link to ${link}: answers ${status}`;
  }
  const mark = decodeURIComponent(fragment);
  if (mark === "" || idsOf.get(pathOf(address))?.has(mark)) return null;
  return `link to ${link}: no element has the id "${mark}"`;
}

export const pathOf = (address: string): string => address.split(/[?#]/)[0] ?? address;
