import type { Catalog } from "@/domain/catalog/catalog";

const AT_ONCE = 8;
const EACH_MS = 10_000;
const ALL_MS = 120_000;

export type Answer = { url: string; status: number } | { url: string; error: string };
export type Ask = (url: string, method: "HEAD" | "GET", signal: AbortSignal) => Promise<number>;

/** Every outer address of the catalogue, once. */
export function addressesOf(catalog: Catalog): string[] {
  const { resources, sources, technologies } = catalog;
  return [
    ...new Set([
      ...Object.values(resources).map(({ url }) => url),
      ...Object.values(sources).flatMap(({ url, licence_url }) => (licence_url ? [url, licence_url] : [url])),
      ...Object.values(technologies).map(({ site }) => site),
    ]),
  ];
}

/** Asks each address, a few at a time, and says what came back. `ok` is false when one is gone. */
export async function checkLinks(
  urls: string[],
  ask: Ask = overHttp,
): Promise<{ ok: boolean; lines: string[] }> {
  const answers = await askAll(urls, ask);
  const answered = answers.filter((answer) => "status" in answer);
  if (offline(answers))
    return {
      ok: true,
      lines: [
        `no internet here: none of ${urls.length} addresses could be asked, nothing is said about them`,
      ],
    };
  const gone = answered.filter(({ status }) => status === 404 || status === 410);
  const doubtful = answered.filter(({ status }) => status >= 400 && status !== 404 && status !== 410);
  const silent = answers.filter((answer) => "error" in answer);
  return {
    ok: gone.length === 0,
    lines: [
      ...gone.map(({ url, status }) => `gone (${status}): ${url}`),
      ...doubtful.map(({ url, status }) => `answers ${status}, look by hand: ${url}`),
      ...silent.map(({ url, error }) => `no answer (${error}): ${url}`),
      `${urls.length} addresses: ${answered.length - gone.length - doubtful.length} fine, ${gone.length} gone, ${doubtful.length} doubtful, ${silent.length} silent`,
    ],
  };
}

/** When the first ones are silent on every host, so will the others be. */
const offline = (answers: Answer[]): boolean => answers.every((answer) => "error" in answer);

async function askAll(urls: string[], ask: Ask): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...urls];
  const end = AbortSignal.timeout(ALL_MS);
  const worker = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      if (answers.length >= AT_ONCE && offline(answers)) return;
      answers.push(end.aborted ? { url, error: "out of time" } : await askOne(url, ask, end));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers.sort((left, right) => urls.indexOf(left.url) - urls.indexOf(right.url));
}

/** HEAD is polite; hosts that refuse it are asked again with GET. */
async function askOne(url: string, ask: Ask, end: AbortSignal): Promise<Answer> {
  const signal = () => AbortSignal.any([end, AbortSignal.timeout(EACH_MS)]);
  try {
    const status = await ask(url, "HEAD", signal());
    return { url, status: status >= 400 ? await ask(url, "GET", signal()) : status };
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    return { url, error: cause?.code ?? name };
  }
}

async function overHttp(url: string, method: "HEAD" | "GET", signal: AbortSignal): Promise<number> {
  const response = await fetch(url, { method, signal, redirect: "follow" });
  await response.body?.cancel();
  return response.status;
}
