import { ThemeSelect } from "@/components/site/theme-select";
import { Part } from "./part";
import { SlashKeyToggle } from "./slash-key-toggle";

/** What belongs to the device and not to a person: the theme, and the key that opens search. */
export function DevicePart() {
  return (
    <Part id="device" title="Theme and keys" sub="Kept in this browser only, signed in or not.">
      <noscript>
        <p className="sub">
          Both need JavaScript. Without it the theme is your system’s, and no key opens search.
        </p>
      </noscript>
      <div className="settings-device">
        <ThemeSelect />
        <SlashKeyToggle />
      </div>
    </Part>
  );
}
