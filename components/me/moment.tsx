/** A moment in UTC, to the minute or to the day: the same words on the server and in the browser. */
export function Moment({ at, day = false }: { at: string; day?: boolean }) {
  return (
    <time dateTime={at} title={day ? inWords(at) : undefined}>
      {day ? days.format(new Date(at)) : inWords(at)}
    </time>
  );
}

const days = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

export const inWords = (at: string): string => `${format.format(new Date(at))} UTC`;
