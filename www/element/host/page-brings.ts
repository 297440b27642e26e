import type { Calendar, Facts, Interpretations, RateCard } from "../../lib/api.js";
import { danishDay } from "../../words/dates.ts";
import type { HostFacts } from "../form/facts.ts";

/** What a page can set on an element that facts are made of. It can also take it back. */
interface Settings {
  asOf: string | null | undefined;
  rateCard: RateCard | null | undefined;
  calendar: Calendar | null | undefined;
  interpretations: Interpretations | null | undefined;
  editions: Facts["editions"] | null;
  vatPercent: string | null | undefined;
  portal: string | null | undefined;
}

/** What the page brings to the estimate. What it has taken back is as if it had never been set. */
export function broughtBy({
  asOf,
  rateCard,
  calendar,
  interpretations,
  editions,
  vatPercent,
  portal,
}: Settings): HostFacts {
  return {
    asOf: asOf || danishDay(new Date()),
    rateCard: rateCard || undefined,
    calendar: calendar || undefined,
    interpretations: interpretations || undefined,
    editions: editions || undefined,
    vatPercent: vatPercent || undefined,
    // What is neither is as if nothing had been said.
    createdOnPortal: { yes: true, no: false }[String(portal)],
  };
}
