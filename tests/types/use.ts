// What TypeScript must accept: `tsc` fails where it refuses a line.

import {
  type AnswerOptions,
  type ConsentChoices,
  type ConsentId,
  closedDays,
  compare,
  type Estimate,
  estimate,
  type Facts,
  lateInterest,
  liabilityCap,
  type Service,
  type ServiceRates,
} from "upfront-terms";
import type { Same } from "./same.ts";

/** Facts that never change, with all that is in them. */
const FACTS = {
  asOf: "2026-11-20",
  items: [{ service: "repair", causes: ["misuse"], replacementValue: 2890, wearPercent: 35 }],
  calendar: { closures: [{ from: "2026-12-24", to: "2027-01-01" }] },
  // Whole numbers are as good as texts.
  rateCard: { services: { repair: 650, replacement: { min: 500, max: "890.50" } }, outboundShipping: 95 },
  vatPercent: 25,
} as const;
const frozen: Readonly<Facts> = FACTS;
estimate(FACTS);
compare(frozen, [{ onSite: true }] as const);
closedDays({ year: 2027, calendar: FACTS.calendar });
lateInterest({ principal: 1000, dueOn: "2026-01-31", asOf: "2026-11-20", customer: "business" });
liabilityCap({ replacementValue: 2890, wear: 100, claim: 50 });

/** A host's own function can hand its options on. */
export function ask(facts: Facts, options?: AnswerOptions): string {
  return estimate(facts, options).range.min;
}

/** The choice of an assumption is known by its interpretation. */
export function holidays({ assumptions }: Estimate): string | undefined {
  for (const assumption of assumptions) {
    if (assumption.interpretation !== "closedDays") continue;
    const choice: "statutory" | "publicHolidays" | "banks" = assumption.choice;
    return choice;
  }
  return undefined;
}

/** Rates that change are a list, everything else one text. */
export const values: Same<
  [NonNullable<Estimate["range"]["because"]["parameters"]>["investigationFee"]],
  [string | undefined]
> = true;

/** What is described name by name has every name, and no other. */
export const described: [Same<keyof ConsentChoices, ConsentId>, Same<keyof ServiceRates, Service | "replacement">] = [
  true,
  true,
];
