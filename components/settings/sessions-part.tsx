import { Moment } from "@/components/me/moment";
import { endOtherSessions } from "@/server/actions/end-other-sessions";
import { endSession } from "@/server/actions/end-session";
import { newFormKey } from "@/server/form-key";
import type { MySettings } from "@/server/me-settings";
import { agentWords } from "./agent-words";
import { EndOthersForm } from "./end-others-form";
import { Part } from "./part";
import { RowsForm } from "./rows-form";

/** Where someone is signed in. Any of it can be ended; this one by signing out. */
export function SessionsPart({ sessions }: Pick<MySettings, "sessions">) {
  const others = sessions.filter(({ current }) => !current).length;
  const rows = [...sessions]
    .sort((a, b) => Number(b.current) - Number(a.current))
    .map(({ id, agent, created, seen, ends, current }) => ({
      id,
      name: `${agentWords(agent)}, since ${created.slice(0, 16).replace("T", " ")}`,
      fixed: current,
      children: (
        <>
          <p>
            <strong>{agentWords(agent)}</strong> {current && <span className="tag">This session</span>}
          </p>
          <p className="note">
            Since <Moment at={created} />
            {!current && (
              <>
                , last seen <Moment at={seen} />
              </>
            )}
            . Ends by <Moment at={ends} />.
          </p>
        </>
      ),
    }));
  return (
    <Part
      id="sessions"
      title="Sessions"
      sub="Where you are signed in. An ended session is dead for its next request."
    >
      <RowsForm
        action={endSession}
        formKey={newFormKey()}
        rows={rows}
        verb="End"
        done="That session is ended."
      />
      <EndOthersForm action={endOtherSessions} formKey={newFormKey()} others={others} />
    </Part>
  );
}
