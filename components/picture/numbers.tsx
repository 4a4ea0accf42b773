import type { ReactNode } from "react";
import { HeadRow } from "@/components/ui/head-row";
import { ScrollTable } from "@/components/ui/scroll-table";

type Props = { caption: string; words: string[]; figures: string[]; children: ReactNode };

/** The twin of a picture: the same numbers as a table, folded away below it. `children` are its rows. */
export function Numbers({ caption, words, figures, children }: Props) {
  return (
    <details className="fold">
      <summary>See the numbers</summary>
      <ScrollTable label={caption}>
        <caption>{caption}</caption>
        <HeadRow words={words} figures={figures} />
        <tbody>{children}</tbody>
      </ScrollTable>
    </details>
  );
}
