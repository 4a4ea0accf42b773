import "server-only";
import { cookies } from "next/headers";
import { HINT, sessionCookie } from "@/server/auth/session-cookie";

/** Makes the browser of a form forget its session. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  const { name, options } = sessionCookie();
  jar.set(name, "", { ...options, maxAge: 0 });
  jar.set(HINT, "", { ...options, httpOnly: false, maxAge: 0 });
}
