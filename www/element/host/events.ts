import type { Estimate, FactPath, Facts, Issue } from "../../lib/api.js";
import type { ServiceRequest } from "../form/request.ts";
import type { RulesState } from "../rules.ts";

/** What is known now, and what the rules say of it. */
export interface EstimateChange {
  facts: Facts;
  /** Missing while the rules are not loaded, and where they take offence at a fact. */
  estimate?: Estimate;
  /** The facts that the rules refuse. */
  issues: readonly Issue[];
}

/** The customer wants to answer what would narrow the estimate. */
export interface EstimateQuestion {
  /** The path of the fact: "items[0].warranty". */
  fact: FactPath;
}

export interface EstimateRulesState {
  state: RulesState;
}

/** The element's events, by name. All of them bubble, out of shadow roots too. */
export interface ServiceEstimateEvents {
  "service-estimate-change": CustomEvent<EstimateChange>;
  "service-estimate-question": CustomEvent<EstimateQuestion>;
  "service-estimate-state": CustomEvent<EstimateRulesState>;
  "service-request": CustomEvent<ServiceRequest>;
}

/** Sends one of the events; false where a listener has cancelled it. */
export function tell<K extends keyof ServiceEstimateEvents>(
  element: HTMLElement,
  type: K,
  detail: ServiceEstimateEvents[K]["detail"],
  cancelable = false,
): boolean {
  return element.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
}
