import type { Metadata } from "next";
import { GithubForm } from "@/components/sign-in/github-form";
import { MailForm } from "@/components/sign-in/mail-form";
import { problemSentence } from "@/components/sign-in/problem";
import { SignOutForm } from "@/components/sign-in/sign-out-form";
import { currentPerson, signInMethods } from "@/server/auth";
import { safePath } from "@/server/origin";
import "@/components/me/me.css";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type Query = Partial<Record<"to" | "error" | "again" | "erased", string | string[]>>;
type Props = { searchParams: Promise<Query> };

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const to = safePath(one(query.to));
  const problem = problemSentence(one(query.error));
  const person = await currentPerson();
  const { github, outbox } = signInMethods();
  const again = person !== null && query.again !== undefined;
  const erased = person === null && query.erased !== undefined;
  return (
    <main id="main" className="page">
      <h1>{erased ? "Your account is erased" : again ? "Sign in again" : "Sign in"}</h1>
      {person && !again ? (
        <>
          <p className="lede">You are signed in as {person.name}.</p>
          <p className="acts">
            <a className="btn" href={to}>
              Go on
            </a>
          </p>
          <SignOutForm />
        </>
      ) : (
        <>
          {erased && (
            <p className="lede" role="status">
              Its journal, ratings, goal, sessions and tokens are gone for good. Strata works without an
              account too: <a href="/roles">go on reading</a>, or begin an empty one below.
            </p>
          )}
          {person && again && (
            <p className="lede">
              You are signed in as {person.name}. A fresh sign-in shows that it is you; use the same address
              as before.
            </p>
          )}
          {!person && !erased && (
            <p className="lede">
              There are no passwords here. What you did on this device comes along: it is merged into your
              account, and nothing is lost.
            </p>
          )}
          {problem && (
            <p className="form-errors" role="alert">
              {problem}
            </p>
          )}
          <section className="me-part" aria-labelledby="by-mail">
            <h2 id="by-mail">By mail</h2>
            <MailForm to={to} outbox={outbox} />
          </section>
          {github && (
            <section className="me-part" aria-labelledby="by-github">
              <h2 id="by-github">With GitHub</h2>
              <GithubForm to={to} />
            </section>
          )}
        </>
      )}
    </main>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
