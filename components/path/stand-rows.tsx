import { dayInWords } from "@/domain/days";

/** How a placement of one role is: not begun, left at a question, or done. */
export type StandRow = {
  role: string;
  title: string;
  open: boolean;
  /** The question that stands, where the page can know it. */
  question?: number;
  last: { ended: string; known?: number; of?: number } | null;
};

type Props = {
  rows: StandRow[];
  /** Roles that nothing was begun in: by name only. */
  others: { role: string; title: string }[];
};

/** The doors to "Where I stand", role by role. */
export function StandRows({ rows, others }: Props) {
  return (
    <>
      {rows.length > 0 && <Doors rows={rows} />}
      {rows.length === 0 ? <Buttons others={others} /> : <ByName others={others} />}
    </>
  );
}

/** With no role in view each is as good as the other. */
function Buttons({ others }: Pick<Props, "others">) {
  return (
    <>
      <p className="sub">
        At most 15 questions about one role tell what you have of it. Nothing moves before you accept it.
      </p>
      <ul className="acts stand-buttons">
        {others.map(({ role, title }) => (
          <li key={role}>
            <a className="btn btn-plain" href={`/me/stand/${role}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function ByName({ others }: Pick<Props, "others">) {
  if (others.length === 0) return null;
  return (
    <p className="note stand-others">
      Or in another role:{" "}
      {others.map(({ role, title }, at) => (
        <span key={role}>
          {at > 0 && ", "}
          <a href={`/me/stand/${role}`}>{title}</a>
        </span>
      ))}
      .
    </p>
  );
}

function Doors({ rows }: { rows: StandRow[] }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.role} className="line ended stand-row">
          <div>
            <p className="line-what">{row.title}</p>
            <p className="note">{wordsOf(row)}</p>
          </div>
          <a
            className="btn btn-plain"
            href={`/me/stand/${row.role}`}
            aria-label={`${doorOf(row)}: ${row.title}`}
          >
            {doorOf(row)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function doorOf({ open, question, last }: StandRow): string {
  if (open) return question ? `Go on: question ${question}` : "Go on";
  return last ? "Ask again" : "Find where I stand";
}

function wordsOf({ open, last }: StandRow): string {
  const before = last ? `Last result on ${dayInWords(last.ended)}${knownInWords(last)}.` : "";
  if (open) return ["Begun, and kept where you left it.", before].filter(Boolean).join(" ");
  return before || "At most 15 questions; nothing moves before you accept it.";
}

const knownInWords = ({ known, of }: NonNullable<StandRow["last"]>): string =>
  known === undefined ? "" : `: ${known} of ${of} skills known`;
