import { handle } from "@/server/api/handler";

// The table of operations decides what a method means, HEAD and OPTIONS included.
const answer = (request: Request) => handle(request);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};

export const dynamic = "force-dynamic";
