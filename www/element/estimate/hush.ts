import type { LitElement } from "lit";
import { say } from "../announcer.ts";

/** What was read out in one language does not stay once another is spoken. */
export function hushOtherLanguage(host: LitElement): void {
  const root = host.renderRoot;
  let spoken: string | null | undefined;
  const hostUpdated = () => {
    const lang = root.querySelector("[role=status]")?.getAttribute("lang");
    if (lang === spoken) return;
    // What stands there in the first language is of now.
    if (spoken) say(root, "");
    spoken = lang;
  };
  host.addController({ hostUpdated });
}
