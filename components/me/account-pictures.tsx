import { ActivityWeeks } from "@/components/picture/activity-weeks";
import { RatingAgainstCheck } from "@/components/picture/rating-against-check";
import { RolesByHours } from "@/components/picture/roles-by-hours";
import { catalog } from "@/server/content";
import type { picturesOf } from "@/server/pictures";

type Props = { pictures: ReturnType<typeof picturesOf>; role: string | null };

/** One's own record in pictures: how ratings fare against checks, the weeks, and how far every role is. */
export function AccountPictures({ pictures: { layers, series, weeks, distances }, role }: Props) {
  const titles = Object.fromEntries(Object.values(catalog().roles).map(({ id, title }) => [id, title]));
  return (
    <>
      <section className="me-part" aria-labelledby="against">
        <h2 id="against">Rating against check</h2>
        {role && layers.some(({ sample }) => sample > 0) && (
          <p className="sub">By the layers of {role}; skills outside it in the layer of their own role.</p>
        )}
        <RatingAgainstCheck layers={layers} series={series} />
      </section>
      <section className="me-part" aria-labelledby="weeks">
        <h2 id="weeks">Week by week</h2>
        <ActivityWeeks weeks={weeks} />
      </section>
      <section className="me-part" aria-labelledby="far">
        <h2 id="far">How far to each role</h2>
        <RolesByHours distances={distances} titles={titles} />
      </section>
    </>
  );
}
