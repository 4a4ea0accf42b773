import { feedAnswer } from "@/server/feed";

/** `/feeds/{secret}.ics`: the last part of the address, with its ending, is the token. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return feedAnswer(request, token);
}

export const dynamic = "force-dynamic";
