type Step = { name: string; href?: string };

/** The way here, from the widest place to this one. */
export function Crumb({ steps }: { steps: Step[] }) {
  return (
    <nav className="crumb" aria-label="Breadcrumb">
      <ol>
        {steps.map((step) => (
          <li key={step.name}>
            {step.href ? <a href={step.href}>{step.name}</a> : <span>{step.name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
