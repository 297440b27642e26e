import type { Estimate, FactPath, Facts, Issue } from "../../lib/api.js";
import type { ServiceRequest } from "../form/request.ts";
import type { RulesState } from "../rules.ts";

/** The facts known now, and the estimate for them. */
export interface EstimateChange {
  facts: Facts;
  /** With its reasons, worked out when it is looked at. Missing while the rules are not loaded, and where they refuse the facts. */
  estimate?: Estimate;
  /** The facts of the customer's that the rules refuse. */
  issues: readonly Issue[];
}

/** Something that the page has set and that can't be used: a rate card, a calendar, the name of a fact. */
export interface EstimateMistake {
  /** Where: "rateCard.services.repair", "vatPercent", "data-fact". */
  path: string;
  /** What is wrong with it, for the developer. */
  message: string;
}

/** The customer wants to answer what would narrow the estimate. */
export interface EstimateQuestion {
  /** The path of the fact: "items[0].warranty". */
  fact: FactPath;
}

/** Whether the rules could be loaded. */
export interface EstimateRulesState {
  state: RulesState;
}

/** What submitting tells the page. */
export interface Submission {
  /** The request, complete. */
  request: ServiceRequest;
  /** The files that the customer has added, as its `files` names them. */
  files: readonly File[];
  /**
   * The page is at it until the promise is settled: the button waits, and says so. Rejected, the customer reads that the request
   * could not be handed over, and can press again. To be called while the event is being handled.
   */
  until(promise: PromiseLike<unknown>): void;
}

/** The events of `<service-estimate>`, by name. All of them bubble, out of shadow roots too. */
export interface ServiceEstimateEvents {
  /** The facts or the estimate have changed. */
  "service-estimate-change": CustomEvent<EstimateChange>;
  /** The customer wants to answer a question of the estimate. Cancelled, the element does not go to the field. */
  "service-estimate-question": CustomEvent<EstimateQuestion>;
  /** Something that the page has set can't be used. It is on the console too; the customer reads at most that there is no estimate. */
  "service-estimate-mistake": CustomEvent<EstimateMistake>;
  /** The rules have been loaded, or could not be. */
  "service-estimate-state": CustomEvent<EstimateRulesState>;
}

/** The events of `<service-request>`: those of its estimate, and the request. */
export interface ServiceRequestEvents extends ServiceEstimateEvents {
  /** The request, complete. Cancelled, it has not been handed over, and the form stays as it is. */
  "service-request": CustomEvent<Submission>;
}

/** `addEventListener` of an element that has these events besides those of every element. */
export interface Listens<Element, Events> {
  <Name extends keyof Events & string>(
    type: Name,
    listener: (this: Element, event: Events[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  <Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: Element, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** Sends one of the events; false where a listener has cancelled it. */
export function tell<K extends keyof ServiceRequestEvents>(
  element: Pick<HTMLElement, "dispatchEvent">,
  type: K,
  detail: ServiceRequestEvents[K]["detail"],
  cancelable = false,
): boolean {
  return element.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
}
