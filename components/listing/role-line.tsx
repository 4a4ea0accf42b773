import { RoleCore } from "@/components/core/role-core";
import { type Axis, Track } from "@/components/pay/axis";
import { FIT_WORDS } from "@/components/pay/fit";
import { spreadOf } from "@/components/pay/spread";
import { count, plural, range, roman, shortMoney } from "@/components/ui/format";
import type { SkillEntry } from "@/domain/catalog/catalog";
import type { RoleRow } from "@/domain/catalog/role-list";
import type { filedRows } from "./filed-axis";

type Props = {
  row: RoleRow;
  skills: Record<string, SkillEntry>;
  axis: Axis | null;
  filedBy: ReturnType<typeof filedRows>[string] | undefined;
  /** The home page names roles; their own list says more of each. */
  brief?: boolean;
};

/** A role in a list: its core, what it is, its hours, and its filed offers on the axis of all. */
export function RoleLine({ row, skills, axis, filedBy, brief = false }: Props) {
  const { role, move } = row;
  const Name = brief ? "h3" : "h2";
  return (
    <article className="role-line">
      <RoleCore role={role} skills={skills} height={brief ? 52 : 76} width={brief ? 20 : 24} />
      <div className="role-line-name">
        <Name>
          <a href={`/roles/${role.id}`}>{role.title}</a>
        </Name>
        {!brief && <p>{role.summary}</p>}
        <p className="fine">
          {role.family}, {plural(role.skillCount, "skill")}
        </p>
      </div>
      <p className="role-line-hours num">
        {move ? (
          <Way row={row} />
        ) : (
          <>
            <strong>{range(role.hours)} h</strong>
            <small>of study</small>
          </>
        )}
      </p>
      <FiledPay row={row} axis={axis} filedBy={filedBy} />
    </article>
  );
}

function Way({ row: { role, move } }: { row: RoleRow }) {
  if (!move) return null;
  if (move.from === role.id)
    return (
      <>
        <strong>You start here</strong>
        <small>{range(role.hours)} h of study</small>
      </>
    );
  return (
    <>
      <strong>
        {range(move.hours)} h<span className="role-line-there"> from there</span>
      </strong>
      <small>
        <a href={`/compare?roles=${move.from},${move.to}`}>
          {move.shared.length} shared<span className="visually-hidden"> with {role.title}, compare</span>
        </a>
        , {move.missing.length} new
      </small>
    </>
  );
}

function FiledPay({ row: { filed }, axis, filedBy }: Omit<Props, "skills" | "brief">) {
  const spread = filed && spreadOf(filed.region, filed.n, filed.currency, filed);
  if (!filed || !spread?.at || !axis)
    return <p className="fine role-line-pay">No filed figure in the data.</p>;
  const { p25, p50, p75 } = spread.at;
  const short = (value: number | null) => (value === null ? "" : shortMoney(value, filed.currency));
  return (
    <div className="role-line-pay num">
      <Track at={spread.at} axis={axis} height={26} />
      <p>
        <strong>{short(p50)}</strong> median
        {p25 !== null && p75 !== null && (
          <>
            , middle half {short(p25)}–{short(p75)}
          </>
        )}
      </p>
      <p className="fine">
        Visa wage level {roman(filed.wage_level ?? 0)}, {count(filed.n)} filings, {filed.year}
      </p>
      {filedBy && (
        <p className="fine">
          “{filedBy.name}”, {FIT_WORDS[filedBy.fit]}
          {filedBy.others.length > 0 && (
            <>; the same row as {filedBy.others.map(({ title }) => title).join(", ")}</>
          )}
        </p>
      )}
    </div>
  );
}
