const whole = new Intl.NumberFormat("en-US");
const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 0 });
const monthDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

export const count = (value: number) => whole.format(value);
export const share = (value: number) => percent.format(value);

/** Money in full, such as $103,000. */
export const money = (value: number, currency: string) =>
  new Intl.NumberFormat("en-US", { style: "currency", currency, maximumFractionDigits: 0 }).format(value);

/** Money for a glance, such as $103k. */
export const shortMoney = (value: number, currency: string) =>
  `${money(Math.round(value / 1000), currency).replace(/\.0+$/, "")}k`;

/** A range joined by an en dash. */
export const range = ({ low, high }: { low: number; high: number }) =>
  low === high ? count(low) : `${count(low)}–${count(high)}`;

/** The middle of a range, as hours are weighed everywhere. */
export const middle = ({ low, high }: { low: number; high: number }) => Math.round((low + high) / 2);

/** An ISO day in words. */
export const inWords = (day: string) => monthDay.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

export const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

/** Visa wage levels are printed as the filings print them. */
export const roman = (level: number) => ["I", "II", "III", "IV"][level - 1] ?? String(level);

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A stable anchor for a heading. */
export const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
