/** What `npm run content` writes to .content/bodies.mjs; declared here because it may not be there yet. */
declare module "@/.content/bodies.mjs" {
  import type { MDXContent } from "mdx/types";

  type Bodies = Readonly<Record<string, (() => Promise<{ default: MDXContent }>) | undefined>>;
  export const roles: Bodies;
  export const skills: Bodies;
}
