// The most that can be owed in damages (CLAUSES.md 12.2, 12.3, A-26).
import { OracleError } from "./errors.mjs";
import { halfUp, larger, microPercent, money, ore, smaller, WHOLE } from "./money.mjs";

export function liabilityCap({ replacementValue, wearPercent, wear, claim, excludedLoss }) {
  if (wear !== undefined && wearPercent !== undefined) throw new OracleError("conflict", "wear given twice");
  const value = ore(replacementValue);
  const cap = capOf(value, wear, wearPercent);
  const wearGiven = wear !== undefined || wearPercent !== undefined;
  if (excludedLoss) return { cap: money(cap), wearGiven, payable: money(0n) };
  if (claim === undefined) return { cap: money(cap), wearGiven };
  return { cap: money(cap), wearGiven, payable: money(smaller(ore(claim), cap)) };
}

function capOf(value, wear, wearPercent) {
  if (wear !== undefined) return larger(0n, value - ore(wear));
  if (wearPercent === undefined) return value;
  return halfUp(value * larger(0n, WHOLE - microPercent(wearPercent)), WHOLE);
}
