import { type Refusal, refuse } from "@/domain/refusal";
import { parseJson } from "@/server/json";

type Read = { ok: true; value: unknown } | Refusal;

/** Reads a JSON body, counting its bytes as they come: the length that the sender names is not believed. */
export async function readJson(request: Request, limit: number): Promise<Read> {
  const type = (request.headers.get("content-type") ?? "").toLowerCase();
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/.test(type)) {
    return refuse("request.not-json", "Send the body with Content-Type: application/json.");
  }
  const encoding = request.headers.get("content-encoding");
  if (encoding && encoding !== "identity") {
    return refuse("request.not-json", "Send the body as it is, without Content-Encoding.");
  }
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge(limit);
  const bytes = await upTo(limit, request.body);
  if (!bytes) return tooLarge(limit);
  const parsed = parseJson(bytes);
  return parsed
    ? { ok: true, value: parsed.value }
    : refuse("request.malformed", "The body is not valid JSON in UTF-8, or nested too deep.");
}

/** The bytes of a body, or null when there are more than `limit`. */
export async function upTo(
  limit: number,
  body: ReadableStream<Uint8Array> | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    length += value.byteLength;
    if (length > limit) {
      // The rest stays unread; what was read is given up with it.
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}

function tooLarge(limit: number): Refusal {
  return refuse("request.too-large", `The body may have at most ${limit} bytes.`);
}
