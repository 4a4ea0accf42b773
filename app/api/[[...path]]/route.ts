import { unknownPath } from "@/server/api/unknown";

// /api itself, and whatever below it no other route answers: a problem document, not Next's HTML page.
const answer = (request: Request) => unknownPath(request);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
