import type { Estimate, Facts, ItemFacts } from "../../lib/api.js";
import { ask } from "./ask.ts";
import type { RulesApi } from "./model.ts";

/**
 * What of an estimate holds whichever service is chosen. While none is, the rest would be about a repair that nobody may want.
 * A service that contradicts another answer can't be chosen, and is not looked at.
 */
export function forEveryService(estimate: Estimate, facts: Facts, rules: RulesApi): Estimate {
  const services = rules.facts().find(({ path }) => path === "items[].service")?.choices ?? [];
  const all = services.flatMap((service) => {
    const items = [{ service: service as ItemFacts["service"] }];
    return ask(() => rules.estimate({ ...facts, items }, { reasons: false })).answer ?? [];
  });
  const isIn = (one: unknown, others: readonly unknown[]) => others.some((other) => isSame(one, other));
  return {
    ...estimate,
    findings: estimate.findings.filter(({ id }) => all.every((one) => one.findings.some((other) => other.id === id))),
    timeline: estimate.timeline.filter(({ id }) => all.every((one) => one.timeline.some((other) => other.id === id))),
    assumptions: estimate.assumptions.filter((one) => all.every(({ assumptions }) => isIn(one, assumptions))),
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
