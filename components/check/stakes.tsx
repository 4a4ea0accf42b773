import { Moment } from "@/components/me/moment";
import type { State } from "@/domain/progress";
import type { MyCheck } from "@/server/check";

type Props = { state: State; check: Pick<MyCheck, "provableFrom" | "provableNow"> };

/** What the next take can do to the standing, said before it is drawn. */
export function Stakes({ state, check: { provableFrom, provableNow } }: Props) {
  if (state === "proven")
    return (
      <p>
        A passed re-check leaves it proven, and the next one falls due later. One that is not passed makes it
        practised.
      </p>
    );
  if (state === "aside")
    return <p>It is set aside. Takes are kept, but move nothing until you take it up again.</p>;
  if (provableFrom === null)
    return (
      <p>One passed take is a first pass. A second one, seven or more days later, makes the skill proven.</p>
    );
  if (provableNow)
    return (
      <p>
        One pass stands, seven or more days old. Another one now makes the skill proven; a fail starts the
        count again.
      </p>
    );
  return (
    <p>
      One pass stands. A second one from <Moment at={provableFrom} /> on makes the skill proven; before that
      it moves nothing, and a fail starts the count again.
    </p>
  );
}

/** When it is to be checked again. */
export function Due({ check: { due, dueNow } }: { check: Pick<MyCheck, "due" | "dueNow"> }) {
  if (due === null) return null;
  return (
    <p>
      {dueNow ? "It fell due on" : "It falls due again on"} <Moment at={due} day />.
    </p>
  );
}
