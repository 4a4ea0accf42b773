import "server-only";
import { type ComponentProps, isValidElement, type ReactElement, type ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { CodeBlock } from "./plain";
import { ScrollTable } from "./scroll-table";
import { safeAddress, tamed, tangled } from "./user-tree";

/**
 * Markdown that a person typed. It can run nothing, load nothing and pass no rank: no HTML, no images, no ids, links to
 * the web and to mail alone; headings begin at the third level, below those of the page. What nests without end, or
 * would keep the server busy, is shown as it was typed.
 */
export function UserText({ text }: { text: string }): ReactElement {
  if (tangled(text)) return <pre className="user-plain">{text}</pre>;
  try {
    // Called and not rendered, so that a text that cannot be read is caught here.
    return Markdown({
      children: text,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [tamed, [rehypeSanitize, SCHEMA]],
      urlTransform: safeAddress,
      components: COMPONENTS,
    });
  } catch {
    return <pre className="user-plain">{text}</pre>;
  }
}

/** All that a text may be made of. */
const SCHEMA = {
  tagNames: [
    ...["p", "br", "hr", "h3", "h4", "h5", "h6", "em", "strong", "del", "blockquote", "code", "pre"],
    ...["ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { a: ["href"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script", "style"],
};

const COMPONENTS: Components = {
  a: ({ href, children }: ComponentProps<"a">) =>
    href ? (
      <a href={href} rel="nofollow ugc noopener">
        {children}
      </a>
    ) : (
      children
    ),
  pre: ({ children }: ComponentProps<"pre">) => (
    <CodeBlock>
      {isValidElement<{ children?: ReactNode }>(children) ? children.props.children : children}
    </CodeBlock>
  ),
  table: ({ children }: ComponentProps<"table">) => <ScrollTable label="Table">{children}</ScrollTable>,
};
