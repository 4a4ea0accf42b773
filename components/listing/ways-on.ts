import { plural } from "@/components/ui/format";
import { addressWith, type Filter, type Values } from "@/domain/catalog/filters";
import { setFilters, setWords } from "./filter-words";

type Given = {
  path: string;
  filters: readonly Filter[];
  values: Values;
  noun: string;
  /** How many would be left with these values. */
  left: (values: Values) => number;
};

/** Where to go when nothing passes: the one filter that holds most back goes, or all of them do. */
export function waysOn({
  path,
  filters,
  values,
  noun,
  left,
}: Given): { href: string; name: string; left: string }[] {
  const single = setFilters(filters, values)
    .map((filter) => {
      const { [filter.name]: value = "", ...rest } = values;
      return {
        name: `Take away: ${setWords(filter, value)}`,
        href: addressWith(path, filters, rest),
        n: left(rest),
      };
    })
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, 1);
  const every = { name: `All ${noun}s`, href: path, n: left({}) };
  return [...single, every]
    .filter(({ href }, at, all) => all.findIndex((one) => one.href === href) === at)
    .map(({ name, href, n }) => ({ name, href, left: plural(n, noun) }));
}
