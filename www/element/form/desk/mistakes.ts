// What a page has said wrongly of what it wants for the service desk.

import type { EstimateMistake } from "../../host/events.ts";
import { isLimits, LIMITS } from "./files/wanted.ts";
import { DESK_SECTIONS } from "./sections-of-page.ts";

const KNOWN: readonly string[] = [...DESK_SECTIONS, "contact", "consent"];

/** What is wrong with its sections: a misspelt name would leave a section in the form that the page does not want, and nobody would know why. */
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

const NAMES = Object.keys(LIMITS).join(", ");

/** What is wrong with the files that it wants. */
export function mistakesInFiles(wanted: unknown): EstimateMistake[] {
  if (wanted === undefined || wanted === null || typeof wanted === "boolean") return [];
  if (!isLimits(wanted)) return [{ path: "files", message: `true, or an object of limits, is expected: ${NAMES}` }];
  return Object.entries(wanted).flatMap(([name, limit]) => {
    const known = LIMITS[name];
    if (known === undefined) return [{ path: `files.${name}`, message: `is not known; there are ${NAMES}` }];
    if (limit === undefined || known.isRight(limit)) return [];
    return [{ path: `files.${name}`, message: `${known.expected} is expected` }];
  });
}
