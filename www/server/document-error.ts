import type { Issue } from "../lib/api.js";

/** A document that no form of this version hands over: all its problems at once, each by its path in the document. */
export class DocumentError extends Error {
  // Set by hand: minifiers rename classes, and the name is what a log shows.
  override name = "DocumentError" as const;

  constructor(readonly issues: Issue[]) {
    const lines = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
    super([`${count} in the document`, ...lines].join("\n"));
  }
}
