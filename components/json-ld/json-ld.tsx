/** One thing of schema.org. */
export type Thing = { "@type": string; [property: string]: unknown };

/** Tells machines what the page is about. It is data: browsers do not run it, whatever the policy says. */
export function JsonLd({ things }: { things: Thing[] }) {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": things });
  // A text that holds "</script>" must not end the block.
  const inert = { __html: json.replaceAll("<", "\\u003c") };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only way to write a data block; every "<" is escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={inert} />;
}
