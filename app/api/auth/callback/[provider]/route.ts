import { unknownPath } from "@/server/api/unknown";
import { externalProvider, finishSignIn } from "@/server/auth";

type Context = { params: Promise<{ provider: string }> };

/** Where GitHub sends people back. The mailed link has no address here: its button posts to /sign-in/complete. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { provider } = await params;
  if (!externalProvider(provider)) return unknownPath(request);
  return finishSignIn(provider, new URL(request.url).searchParams, request.headers);
}

export const dynamic = "force-dynamic";
