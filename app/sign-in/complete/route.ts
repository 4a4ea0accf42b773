import { wrongMethod } from "@/server/api/unknown";
import { completeMailedLink } from "@/server/auth";

/** The button of /sign-in/confirm. */
export function POST(request: Request): Promise<Response> {
  return completeMailedLink(request);
}

/** Someone who reloads or follows the address by hand. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { Location: "/sign-in" } });
}

const refused = (request: Request) => wrongMethod(request, "GET, POST");

export { refused as DELETE, refused as OPTIONS, refused as PATCH, refused as PUT };

export const dynamic = "force-dynamic";
