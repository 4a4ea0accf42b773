import "server-only";
import { refuse } from "@/domain/refusal";
import { upTo } from "@/server/api/body";
import { problem, requestIdOf } from "@/server/api/problem";
import { finishSignIn } from "@/server/auth/callback";
import { isCrossSite, safePath } from "@/server/origin";
import { settings } from "@/server/settings";

/**
 * The second step of a mailed link: a POST from our own page with the link's token. A page of another site
 * cannot sign a visitor in to an account of its choice this way.
 */
export async function completeMailedLink(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const { origin } = settings();
  if (isCrossSite(request.headers, origin)) {
    return problem(
      refuse("request.cross-site", "Open the link of your mail and press its button."),
      requestId,
    );
  }
  const form = await formOf(request);
  const token = textOf(form, "token");
  const email = textOf(form, "email");
  if (!token || !email) {
    return problem(refuse("auth.link-invalid", "The link is incomplete; copy all of it."), requestId);
  }
  const callbackUrl = new URL(safePath(textOf(form, "to")), origin).href;
  return finishSignIn("email", new URLSearchParams({ token, email, callbackUrl }), request.headers);
}

const LONGEST = 2_000;

async function formOf(request: Request): Promise<FormData | null> {
  // Three short fields: a body that is longer is not of our page.
  const bytes = await upTo(3 * LONGEST, request.body);
  if (!bytes) return null;
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch {
    return null;
  }
}

function textOf(form: FormData | null, name: string): string | null {
  const value = form?.get(name);
  return typeof value === "string" && value.length > 0 && value.length <= LONGEST ? value : null;
}
