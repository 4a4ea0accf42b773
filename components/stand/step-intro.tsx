import type { StandPage } from "@/server/stand-page";
import { type Head, StandTitle } from "./stand-title";
import type { StandDoing } from "./stand-view";
import { TurnForm } from "./turn-form";

type Props = { head: Head; page: StandPage; doing: StandDoing };

/** What a placement is, what it costs, and what it leaves alone. */
export function StepIntro({ head, page, doing }: Props) {
  return (
    <>
      <StandTitle head={head}>Few questions, and what follows from them</StandTitle>
      <p className="measure stand-lead">
        This role has {page.role.skills} skills. You are asked about a few of them, at most {page.most}{" "}
        questions in all, and each answer also says something about what that skill rests on and holds up.
      </p>
      <ul className="stand-terms">
        <li>“I don’t know” is always an answer, and a useful one.</li>
        <li>
          Some of what you claim is followed by a question that checks it. Right and wrong are told at the
          end.
        </li>
        <li>
          Stop after any question. Left half way, it waits{" "}
          {doing.kept === "account" ? "in your account" : "on this device"} and goes on where it was.
        </li>
        <li>Nothing changes until you have seen the result and accepted it.</li>
      </ul>
      {doing.kept === "device" && (
        <noscript>
          <p className="sub">
            Without JavaScript nothing is kept on this device: answer in one go. At the end you can take the
            result into an account.
          </p>
        </noscript>
      )}
      <TurnForm doing={doing} intent="begin" submit="Begin" />
    </>
  );
}
