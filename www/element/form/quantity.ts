import { plainAmount } from "../../words/amounts.ts";
import { whole } from "../../words/whole.ts";
import type { ItemAnswers } from "./answers.ts";

/** The quantity that was typed: `undefined` where none was, and NaN where it is not a whole number. */
export function typedQuantity(item: ItemAnswers): number | undefined {
  return item.quantity.trim() === "" ? undefined : whole(plainAmount(item.quantity));
}

/**
 * The number of products: as many as there are serial numbers, unless the customer has said that the typed quantity counts.
 * `undefined` where neither is given, and NaN where what was typed is not a whole number.
 */
export function quantityOf(item: ItemAnswers): number | undefined {
  const listed = item.list?.count.meters;
  return listed && item.counts !== "quantity" ? listed : typedQuantity(item);
}

/** Whether the quantity and the serial numbers say different things. */
export function isCountedTwice(item: ItemAnswers): boolean {
  const [typed, listed] = [typedQuantity(item), item.list?.count.meters];
  return typed !== undefined && !Number.isNaN(typed) && Boolean(listed) && typed !== listed;
}
