import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";
import { slug } from "@/components/ui/format";
import { CodeBlock } from "@/components/ui/plain";
import { ScrollTable } from "@/components/ui/scroll-table";

/** What an author may use in a body: headings, lists, links, tables, code. Nothing else exists. */
export const mdxComponents = {
  h2: ({ children }: ComponentProps<"h2">) => <h2 id={slug(textOf(children))}>{children}</h2>,
  a: ({ href = "", children }: ComponentProps<"a">) =>
    href.startsWith("/") || href.startsWith("#") ? (
      <a href={href}>{children}</a>
    ) : (
      <a href={href} rel="noopener">
        {children}
      </a>
    ),
  pre: ({ children }: ComponentProps<"pre">) => (
    <CodeBlock>
      {isValidElement<{ children?: ReactNode }>(children) ? children.props.children : children}
    </CodeBlock>
  ),
  table: ({ children }: ComponentProps<"table">) => (
    <ScrollTable label={headingsOf(children)}>{children}</ScrollTable>
  ),
};

/** A name for a table that has none: its column headings, which stand between line breaks in the first part. */
function headingsOf(parts: ReactNode): string {
  return `Table: ${textOf(Children.toArray(parts)[0])
    .trim()
    .replace(/\s*\n\s*/g, ", ")}`;
}

function textOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (typeof child === "string" || typeof child === "number") return String(child);
      return isValidElement<{ children?: ReactNode }>(child) ? textOf(child.props.children) : "";
    })
    .join("");
}
