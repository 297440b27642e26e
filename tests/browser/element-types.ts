// Compiled with everything else: the element's class is what its declaration promises, and so are its events.

import type { ServiceEstimateEvents } from "../../www/element/host/events.ts";
import type * as element from "../../www/element/index.ts";
import type * as declared from "../../www/lib/element.js";

/** What differs between two types; `never` where each can stand for the other. */
type Differing<A, B> = A extends B ? (B extends A ? never : B) : A;
type Listeners = "addEventListener" | "removeEventListener";
/** The reactive element's own members, which no page is to use. */
type Own = keyof import("lit").LitElement | `${string}Callback` | "goTo" | "announce" | "handOver" | keyof HTMLElement;
type Members<T> = Omit<T, Own | Listeners>;

type Same<A, B> = [Differing<A, B>] extends [never] ? true : Differing<A, B>;

export const membersAreDeclared: Same<Members<element.ServiceEstimate>, Members<declared.ServiceEstimate>> = true;
export const eventsAreDeclared: Same<ServiceEstimateEvents, declared.ServiceEstimateEvents> = true;
export const requestIsDeclared: Same<element.ServiceRequest, declared.ServiceRequest> = true;
export const functionsAreDeclared: Same<
  Pick<typeof element, "addLanguage" | "danishDay">,
  Pick<typeof declared, "addLanguage" | "danishDay">
> = true;
