// What a page has said wrongly of the sections that it wants.

import type { EstimateMistake } from "../../host/events.ts";
import { DESK_SECTIONS } from "./sections-of-page.ts";

const KNOWN: readonly string[] = [...DESK_SECTIONS, "contact", "consent"];

/** What is wrong with it: a misspelt name would leave a section in the form that the page does not want, and nobody would know why. */
export function mistakesInSections(sections: unknown): EstimateMistake[] {
  if (sections === undefined || sections === null) return [];
  if (typeof sections !== "object" || Array.isArray(sections)) {
    return [{ path: "sections", message: "an object is expected, by the names of sections" }];
  }
  return Object.entries(sections).flatMap(([name, wish]) => {
    const path = `sections.${name}`;
    if (!KNOWN.includes(name)) return [{ path, message: `is not known; there are ${KNOWN.join(", ")}` }];
    const canBeRequired = DESK_SECTIONS.some((one) => one === name);
    if (wish === undefined || typeof wish === "boolean" || (wish === "required" && canBeRequired)) return [];
    return [{ path, message: canBeRequired ? 'false or "required" is expected' : "false is expected" }];
  });
}
