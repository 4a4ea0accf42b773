/** Where the choice is kept on the device; absent means the system's own. */
export const THEME_KEY = "strata.theme";

export const THEME_SCRIPT = `(d=>{d.dataset.js="";try{let t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")d.dataset.theme=t}catch{}})(document.documentElement)`;

/** Runs before the first paint, so that a dark reload shows no light frame. */
export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; its hash stands in the policy.
  return <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />;
}
