"use client";

import "./globals.css";

/** The last resort: the frame around every page failed, so this page brings its own. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page broke · Strata</title>
        <main id="main" className="page lone">
          <p className="crumb">Error</p>
          <h1>This page broke</h1>
          <p className="lede">The fault is ours. Your progress is not touched by it.</p>
          <p className="acts">
            <button type="button" className="btn" onClick={() => retry()}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
