import { refuse } from "@/domain/refusal";
import { problem, requestIdOf } from "@/server/api/problem";

/** The answer of an address below /api where nothing is. */
export function unknownPath(request: Request): Response {
  return problem(refuse("request.unknown-path", "The API starts at /api/v1."), requestIdOf(request.headers));
}

/** The answer to a method that an address does not take. */
export function wrongMethod(request: Request, allow: string): Response {
  const refusal = refuse("request.wrong-method", `Allowed here: ${allow}.`);
  return problem(refusal, requestIdOf(request.headers), { Allow: allow });
}
