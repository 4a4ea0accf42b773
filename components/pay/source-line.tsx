import type { SourceEntry } from "@/domain/catalog/catalog";

/** Months after the end of a period from which a newer release is likely. */
const STALE_AFTER = 30;

/** Who says so, for which period, under which licence; with a warning once the period lies far back. */
export function SourceLine({ source, built, lead }: { source: SourceEntry; built: string; lead: string }) {
  return (
    <p className="fine source-line">
      {lead} Source: <a href={`/sources#${source.id}`}>{source.title}</a>,{" "}
      {source.publisher.replace(/\.$/, "")}. Period: {source.period}. Released: {source.released}. Licence:{" "}
      {source.licence}.{source.notice && ` ${source.notice}`}
      {isStale(source.period_end, built) &&
        " The period ended over 30 months ago: a newer release may exist."}
    </p>
  );
}

export function isStale(periodEnd: string, built: string): boolean {
  const line = new Date(`${periodEnd}T00:00:00Z`);
  line.setUTCMonth(line.getUTCMonth() + STALE_AFTER);
  return line.toISOString().slice(0, 10) < built.slice(0, 10);
}
