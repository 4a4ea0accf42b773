/** What an empty path says: the way on, on ink. */
export function BeginPlate() {
  return (
    <section className="ink-plate" aria-labelledby="begin">
      <div>
        <h2 id="begin">Nothing begun yet.</h2>
        <p>
          Open a role and press the square of a skill you know, or{" "}
          <a href="/me/stand">answer at most 15 questions</a> and see where you stand.
        </p>
      </div>
      <a className="btn" href="/roles">
        Choose a role
      </a>
    </section>
  );
}

/** Above each section of /me: whose it is and what it answers to. */
export function SectionHead({ id, title }: { id: string; title: string }) {
  return (
    <>
      <h2 id={`role-${id}`}>
        Your section: <a href={`/roles/${id}`}>{title}</a>
      </h2>
      <p className="sub">Press a square to move a skill. Every move is in your journal and can be undone.</p>
    </>
  );
}
