// Quantities as people write them in a table.

import { plainAmount } from "../../../words/amounts.ts";
import { whole } from "../../../words/whole.ts";

/** What stands around a number: "12 st.", "12 stk", "x12", "12 pcs". */
const AROUND = /^[x×]\s*(?=\d)|\s*(?:st|stk|styk|styck|stycken|pcs?|pieces|units|[x×])\.?$/gi;
/** A spreadsheet shows decimals where there are none: `12,00`. */
const NO_DECIMALS = /\.0+$/;

/** The whole number that a cell holds, 0 too: "1.000", "1 000", "12,00", "12 st."; `undefined` where it holds none. */
export function quantityIn(cell: string): number | undefined {
  const number = whole(plainAmount(cell.trim().replace(AROUND, "")).replace(NO_DECIMALS, ""));
  return Number.isNaN(number) ? undefined : number;
}
