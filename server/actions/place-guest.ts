"use server";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Meta } from "@/db/command";
import { openPlacement, recordOf } from "@/db/placement-blob";
import { guestPlacementForm } from "@/domain/assessment.schema";
import { type Refusal, refuse } from "@/domain/refusal";
import { fieldsOf, ownPage, textOf } from "@/server/action";
import { signInByMail } from "@/server/actions/sign-in";
import { requestIdOf } from "@/server/api/problem";
import { failure } from "@/server/failure";
import { refused } from "@/server/form-state";
import { answerAsGuest, beginAsGuest, type GuestTurn, resumeAsGuest } from "@/server/guest-placement";
import { guestTurnsLimited } from "@/server/limit";
import { metaOf } from "@/server/meta";
import { parseWith } from "@/server/parse";
import { placementFields } from "@/server/placement-fields";
import { type StandPage, standPage } from "@/server/stand-page";
import type { StandTurn } from "@/server/stand-state";

/**
 * One turn of a guest's placement; nothing of it is kept here. Fields: `role`, `sealed` (the signed text), `before`
 * (that of the placement before it) and `intent`: begin, resume, stop, answer (`question`, `skill`, and `line` with
 * `confidence` or `check` with `option`), mail (`email`, `to`, `accept`: signs in and takes the result along).
 */
export async function placeGuest(shown: StandTurn, form: FormData): Promise<StandTurn> {
  const given = await headers();
  const requestId = requestIdOf(given);
  const no = (refusal: Refusal, page?: StandPage): StandTurn => ({
    ...refused(refusal, requestId, new FormData()),
    page,
  });
  const foreign = ownPage(given);
  if (foreign) return no(foreign);
  try {
    const meta = metaOf({ requestId, now: new Date(), key: null, bodyHash: "", ifMatch: null });
    const { intent, ...fields } = fieldsOf(form);
    if (intent === "mail") return await mail(form, meta);
    const limited = await guestTurnsLimited(given, meta.now);
    // What the browser shows stays, as the browser says it: to work it out anew would cost as much as the turn.
    if (limited) return no(limited, shown.page);
    const input = { intent, ...(intent === "answer" ? placementFields(fields) : fields) };
    const asked = parseWith(guestPlacementForm, input, "form");
    if (!asked.ok) return no(asked, pageIn(form, meta));
    const turn = turned(asked.value, meta);
    const resumed = intent === "resume" || undefined;
    if (!turn.ok) return { ...no(turn, pageIn(form, meta)), resumed };
    const { sealed } = turn.placement;
    return {
      ...{ status: "done", body: null, version: null, replayed: false },
      page: pageOf(asked.value.role, sealed, asked.value.before ?? null, meta),
      rated: "line" in asked.value ? ratedIn(asked.value) : undefined,
      resumed,
    };
  } catch (error) {
    return no(failure(error, requestId));
  }
}

type Asked = z.infer<typeof guestPlacementForm>;

function turned(asked: Asked, meta: Meta): GuestTurn {
  if (asked.intent === "begin") return beginAsGuest(asked.role, meta);
  if (openPlacement(asked.sealed, meta.secret)?.role !== asked.role)
    return refuse(
      "placement.unreadable",
      "It was changed on its way, or another server began it. Begin a new one.",
    );
  if (asked.intent !== "answer")
    return asked.intent === "stop"
      ? answerAsGuest(asked.sealed, { stop: true }, meta)
      : resumeAsGuest(asked.sealed, meta);
  const { intent: _, role: __, sealed, before: ___, ...reply } = asked;
  return answerAsGuest(sealed, reply, meta);
}

const ratedIn = ({ skill, line, confidence }: Extract<Asked, { line: unknown }>) => ({
  skill,
  line,
  confidence,
});

/** The page of a signed text; without one that can be read, the page that begins. */
function pageOf(
  role: string,
  sealed: string | null,
  before: string | null,
  meta: Meta,
): StandPage | undefined {
  const record = readable(sealed, role, meta);
  const earlier = readable(before, role, meta);
  const page = standPage(role, record, earlier, meta);
  return page ? { ...page, sealed: record && sealed, before: earlier && before } : undefined;
}

function readable(sealed: string | null, role: string, meta: Meta) {
  const carried = sealed ? openPlacement(sealed, meta.secret) : null;
  return carried && carried.role === role ? recordOf(carried, meta) : null;
}

/** What stands, as far as a refused form can still tell: nothing that was answered is lost with it. */
const pageIn = (form: FormData, meta: Meta): StandPage | undefined =>
  pageOf(textOf(form, "role") ?? "", textOf(form, "sealed"), textOf(form, "before"), meta);

/** Signs in by mail and lets the browser carry the result until then: the way for pages without JavaScript. */
async function mail(form: FormData, meta: Meta): Promise<StandTurn> {
  const asked = new FormData();
  for (const name of ["email", "to"]) asked.set(name, textOf(form, name) ?? "");
  asked.set("placement", textOf(form, "sealed") ?? "");
  const ticked = form.getAll("accept").filter((skill) => typeof skill === "string");
  for (const skill of ticked) asked.append("accept", skill);
  const answer = await signInByMail({ status: "idle" }, asked);
  const mailed = answer.status === "done" ? answer.body.email : undefined;
  return { ...answer, page: pageIn(form, meta), ticked, mailed };
}
