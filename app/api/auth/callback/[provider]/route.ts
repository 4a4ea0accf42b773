import { unknownPath, wrongMethod } from "@/server/api/unknown";
import { externalProvider, finishSignIn } from "@/server/auth";

type Context = { params: Promise<{ provider: string }> };

/** Where GitHub sends people back. The mailed link has no address here: its button posts to /sign-in/complete. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { provider } = await params;
  if (!externalProvider(provider)) return unknownPath(request);
  return finishSignIn(provider, new URL(request.url).searchParams, request.headers);
}

// HEAD among them: Next would run GET for it, and a look would use the code up.
async function refused(request: Request, { params }: Context): Promise<Response> {
  return externalProvider((await params).provider) ? wrongMethod(request, "GET") : unknownPath(request);
}

export {
  refused as DELETE,
  refused as HEAD,
  refused as OPTIONS,
  refused as PATCH,
  refused as POST,
  refused as PUT,
};

export const dynamic = "force-dynamic";
