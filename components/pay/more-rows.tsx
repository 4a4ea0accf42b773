/** Leads to the rows that a role's page has no room for. */
export const MoreRows = ({ href, name }: { href: string; name: string }) => (
  <p>
    <a className="foot-link" href={href}>
      {name}
    </a>
  </p>
);
