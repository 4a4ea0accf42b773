import { searchJson } from "@/server/content";

export const dynamic = "force-static";

/** The search index for the browser, loaded when search is first opened. */
export function GET() {
  return new Response(searchJson(), { headers: { "Content-Type": "application/json; charset=utf-8" } });
}
