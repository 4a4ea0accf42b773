import { Moment } from "@/components/me/moment";
import { makeFeed } from "@/server/actions/make-feed";
import { revokeFeed } from "@/server/actions/revoke-feed";
import { newFormKey } from "@/server/form-key";
import type { MySettings } from "@/server/me-settings";
import { FeedForm } from "./feed-form";
import { Part } from "./part";
import { RowsForm } from "./rows-form";

/** Secret addresses under which a calendar program reads the plan. */
export function FeedsPart({ feeds }: Pick<MySettings, "feeds">) {
  const rows = feeds.map(({ id, created, lastFetched }) => ({
    id,
    name: `the address made ${created.slice(0, 10)}`,
    children: (
      <>
        <p>
          Made <Moment at={created} />
        </p>
        <p className="note">
          {lastFetched ? (
            <>
              Last read <Moment at={lastFetched} />.
            </>
          ) : (
            "Not read by any program yet."
          )}
        </p>
      </>
    ),
  }));
  return (
    <Part
      id="calendar"
      title="Calendar"
      sub="A secret address of your plan, for a calendar program to subscribe to. It follows the plan as that changes."
    >
      {rows.length === 0 && <p className="sub">No address yet.</p>}
      <RowsForm
        action={revokeFeed}
        formKey={newFormKey()}
        rows={rows}
        verb="Revoke"
        done="Revoked. That address opens nothing any more."
      />
      <FeedForm action={makeFeed} formKey={newFormKey()} />
    </Part>
  );
}
