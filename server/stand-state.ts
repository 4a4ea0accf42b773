import type { Rating } from "@/domain/rating";
import type { FormState } from "@/server/form-state";
import type { StandPage } from "@/server/stand-page";

/** What the page of a placement hears back from its forms. */
export type StandTurn = FormState & {
  /** A guest's page after it; an account's is read anew. */
  page?: StandPage | undefined;
  /** The line that a guest has just answered, for the device to keep as a rating. */
  rated?: Omit<Rating, "at"> | undefined;
  /** A placement kept on the device was shown again; nobody has answered anything. */
  resumed?: boolean | undefined;
  /** The skills that were ticked when a sign-in link was asked for. */
  ticked?: string[] | undefined;
  /** The address that a sign-in link has gone to. */
  mailed?: string | undefined;
};
