import { addressWith } from "@/domain/catalog/filters";
import { PAY_KINDS, type PayKind } from "@/domain/catalog/pay-rows";
import { KIND } from "@/domain/catalog/salary-filters";
import { KIND_WORDS } from "./kind-words";

/** The three kinds of figure, of which one is shown. The other filters belong to a kind and do not come along. */
export function Kinds({ here }: { here: PayKind }) {
  return (
    <nav className="kinds" aria-label="Kind of figure">
      {PAY_KINDS.map((kind) => (
        <a
          key={kind}
          href={addressWith("/salaries", [KIND], { kind: kind === "filings" ? "" : kind })}
          aria-current={kind === here ? "page" : undefined}
        >
          <strong>{KIND_WORDS[kind].title}</strong>
          <span>{KIND_WORDS[kind].about}</span>
        </a>
      ))}
    </nav>
  );
}
