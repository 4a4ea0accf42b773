import type { Metadata } from "next";
import { safePath } from "@/server/origin";

export const metadata: Metadata = {
  title: "Confirm your sign-in",
  robots: { index: false },
  // Not "no-referrer": browsers then send the form with a null Origin, and it would be refused as foreign.
  referrer: "same-origin",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opening the link does nothing: mail scanners open links. The button does. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token, email, to } = await searchParams;
  const whole = typeof token === "string" && token !== "" && typeof email === "string" && email !== "";
  return (
    <main id="main" className="page">
      <h1>{whole ? "One more step" : "This link is not complete"}</h1>
      {whole ? (
        <>
          <p className="lede">Press the button to sign in as {email}. Until then the link stays unused.</p>
          <form method="post" action="/sign-in/complete" className="form">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="to" value={safePath(typeof to === "string" ? to : undefined)} />
            <button type="submit" className="btn">
              Sign in
            </button>
          </form>
        </>
      ) : (
        <p className="lede">
          A mail program may have cut it off. Copy the whole line, or{" "}
          <a href="/sign-in">ask for a new link</a>.
        </p>
      )}
    </main>
  );
}
