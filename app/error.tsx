"use client";

/** Shown when a page fails while it is made or used. Nothing that was kept is touched by it. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="page lone">
      <p className="crumb">Error</p>
      <h1>This page broke</h1>
      <p className="lede">The fault is ours. Your progress is not touched by it.</p>
      <p className="acts">
        <button type="button" className="btn" onClick={() => retry()}>
          Try again
        </button>
        <a className="btn btn-plain" href="/">
          Home
        </a>
      </p>
      {digestOf(error) && <p className="fine num">Reference {digestOf(error)}</p>}
    </main>
  );
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}
