// GoRules ZEN, the build for WebAssembly: all four as expressions of its language, the holidays in the context. Sums cross
// as text: as numbers this version cuts their decimals off.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import init, { Variable } from "@gorules/zen-engine-wasm/dist/zen_engine_wasm.js";
import { HOLIDAYS } from "./big.mjs";

const file = createRequire(import.meta.url).resolve("@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm");
await init({ module_or_path: readFileSync(file) });

const OWED = "number(rate) * quantity + 1000 + number(returnShipping)";
const TOTAL = `${OWED} + number(outboundShipping)`;
const SUNDAY = "d(receivedOn).add(7 - d(receivedOn).weekday(), 'd')";
const DAYS = `map([1..40], ${SUNDAY}.add(#, 'd'))`;
const WORKING_DAYS = `filter(${DAYS}, #.weekday() < 6 and not(#.format('%Y-%m-%d') in holidays))`;
const MONTHS = "len(filter([1..120], d(invoicedOn).add(30, 'd').add(# - 1, 'M').isBefore(d(asOf))))";
const holidays = [...HOLIDAYS];

export function fourNumbers({ asOf, items: [item], repairEstimate, receivedOn, invoicedOn, rateCard }) {
  const { outboundShipping, returnShipping, services } = rateCard;
  const { quantity } = item;
  const given = {
    asOf,
    receivedOn,
    invoicedOn,
    sentOn: repairEstimate.sentOn,
    quantity,
    outboundShipping,
    returnShipping,
  };
  const context = new Variable({ ...given, rate: services[item.service], holidays });
  try {
    return {
      total: Number(context.evaluateExpression(`string(${TOTAL})`)).toFixed(2),
      completedOn: context.evaluateExpression(`${WORKING_DAYS}[13].format('%Y-%m-%d')`),
      validUntil: context.evaluateExpression("d(sentOn).add(3, 'M').format('%Y-%m-%d')"),
      interest: Number(context.evaluateExpression(`string(round((${OWED}) * 2 * ${MONTHS}) / 100)`)).toFixed(2),
    };
  } finally {
    context.free();
  }
}
