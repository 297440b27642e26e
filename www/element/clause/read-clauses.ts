import type { LitElement } from "lit";
import { whenIdle } from "../idle.ts";
import { Later } from "../later.ts";

/**
 * Fetches what tells what clauses say, as soon as somebody opens one, and before that once there is nothing else to do. Until
 * it comes it is asked for again and again; what is open then is told.
 */
export function readClauses(host: LitElement): void {
  const reader = new Later(host, () => import("./clauses.ts").then(({ defineClauses }) => defineClauses()), {
    what: () => "what tells what the clauses say",
    patient: true,
  });
  host.renderRoot.addEventListener(
    "toggle",
    ({ target }) => (target as Element).matches(".why, .clause") && reader.want(),
    true,
  );
  whenIdle(() => reader.want());
}
