// Compiled with everything else: the element's class is what its declaration promises, and so are its events and documents.

import type { ConsentDocument, EarlierConsent } from "../../www/element/consent/model.ts";
import type { EstimateDocument } from "../../www/element/form/request.ts";
import type * as events from "../../www/element/host/events.ts";
import type * as element from "../../www/element/index.ts";
import type * as declared from "../../www/lib/element.js";
import type { Differing, None } from "../types/same.ts";

type Listeners = "addEventListener" | "removeEventListener";
/** The reactive element's own members, which no page is to use. */
type Own = keyof import("lit").LitElement | `${string}Callback` | "goTo" | "announce" | "handOver" | keyof HTMLElement;
type Public<T> = Omit<T, Own | Listeners>;

export type Members = None<Differing<Public<element.ServiceEstimate>, Public<declared.ServiceEstimate>>>;
export type All = None<Differing<events.ServiceEstimateEvents, declared.ServiceEstimateEvents>>;
export type Change = None<Differing<events.EstimateChange, declared.EstimateChange>>;
export type Question = None<Differing<events.EstimateQuestion, declared.EstimateQuestion>>;
export type State = None<Differing<events.EstimateRulesState, declared.EstimateRulesState>>;
export type Request = None<Differing<element.ServiceRequest, declared.ServiceRequest>>;
export type Estimate = None<Differing<EstimateDocument, declared.EstimateDocument>>;
export type Consent = None<Differing<ConsentDocument, declared.ConsentDocument>>;
export type Earlier = None<Differing<EarlierConsent, declared.EarlierConsent>>;
export type Functions = None<
  Differing<Omit<typeof element, "ServiceEstimate">, Omit<typeof declared, "ServiceEstimate">>
>;

// What differs is found: a member that is not declared, and one that may be missing here alone.
// @ts-expect-error
export type Undeclared = None<Differing<EstimateDocument, Omit<declared.EstimateDocument, "facts">>>;
// @ts-expect-error
export type Optional = None<Differing<EstimateDocument, Required<declared.EstimateDocument>>>;
