/**
 * What every function throws for a malformed request: all its problems at once, nothing computed.
 * `issues` holds one `{ path, code, message, clause? }` for each; the message lists them by path, one per line.
 */
export class RulesError extends Error {
  /** @param {import("./api.d.ts").Issue[]} issues */
  constructor(issues) {
    const lines = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
    super([`${count} in the request`, ...lines].join("\n"));
    // Set by hand: minifiers rename classes, and the name is what a log shows.
    this.name = "RulesError";
    this.issues = issues;
  }
}
