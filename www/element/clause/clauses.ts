import { define } from "../define.ts";
import { ReasonElement } from "../panel/why/reason.ts";
import { ClauseElement } from "./clause.ts";

/** Defines what tells what clauses say: parts of the elements, which no page uses by itself. */
export function defineClauses(): void {
  const parts = { "service-estimate-clause": ClauseElement, "service-estimate-reason": ReasonElement };
  for (const [tag, part] of Object.entries(parts)) define(tag, part);
}
