import type { Facts } from "../../../lib/api.js";
import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { showOpen, textOf, words } from "../../harness/stage.ts";
import { ok, test } from "../../harness/test.ts";
import { renderAssumptions } from "./assumptions.ts";

function shown(name: string, more: Partial<Facts> = {}): string[] {
  const { facts: known } = exampleOf("assumptions", name);
  const facts = { ...known, ...more };
  const { estimate, rules } = modelOf({ name, facts });
  const panel = showOpen(estimate && renderAssumptions(words, estimate, rules, facts));
  return [...panel.querySelectorAll(".assumption")].map(textOf);
}

test("Each interpretation says what it is and what the other one would have given", () => {
  const all = shown("a repair over Easter");
  const fee = all.find((one) => one.startsWith("How often the investigation fee"));
  ok(fee?.includes("once for the whole matter Clauses 6.1, 6.2 and 6.3 Otherwise: once for each product"), String(fee));
  ok(fee?.includes("the most it can cost excl. VAT: DKK 7,200.00 instead of DKK 6,200.00"), String(fee));
});

test("A consumer reads what another interpretation would cost with VAT first, and without it after that", () => {
  const fee = (customer: "consumer" | "business") =>
    shown("a repair over Easter", { customer, vatPercent: "25" }).find((one) => one.startsWith("How often")) ?? "";
  const place = (text: string, vat: string) => text.indexOf(`the most it can cost ${vat} VAT`);
  for (const [customer, first, then] of [
    ["consumer", "incl.", "excl."],
    ["business", "excl.", "incl."],
  ] as const) {
    const text = fee(customer);
    ok(place(text, first) > 0 && place(text, first) < place(text, then), text);
  }
});
