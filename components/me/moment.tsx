/** A moment in UTC, to the minute: the same words on the server and in the browser. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{inWords(at)}</time>;
}

const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

export const inWords = (at: string): string => `${format.format(new Date(at))} UTC`;
