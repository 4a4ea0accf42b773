import type { ReactNode } from "react";
import { still } from "./still";

/** One line of front matter: `code`, **strong** and *stress* are all it knows. */
export function Inline({ text }: { text: string }): ReactNode {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/g).map((part, at) => {
    const key = `${at}-${part.length}`;
    if (part.startsWith("`") && part.length > 2)
      return (
        <code className="code" key={key}>
          {part.slice(1, -1)}
        </code>
      );
    if (part.startsWith("**") && part.length > 4) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (part.startsWith("*") && part.length > 2) return <em key={key}>{part.slice(1, -1)}</em>;
    return part;
  });
}

/** Paragraphs of front matter, parted by empty lines; fenced blocks become code. */
export function Plain({ text }: { text: string }) {
  const blocks = text
    .split(/(```[\s\S]*?```)/g)
    .flatMap((part) => (part.startsWith("```") ? [part] : part.split(/\n\s*\n/)))
    .filter((part) => part.trim() !== "");
  return still(blocks, (part) => <Block text={part} />);
}

function Block({ text }: { text: string }) {
  if (!text.startsWith("```"))
    return (
      <p>
        <Inline text={text.trim()} />
      </p>
    );
  const code = text.replace(/^```[^\n]*\n?/, "").replace(/\n?```$/, "");
  return <CodeBlock>{code}</CodeBlock>;
}

/** Code scrolls sideways inside itself, and can be scrolled by keys. */
export function CodeBlock({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys.
    <pre tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}
