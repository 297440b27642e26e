// The products of the form as the rows of a table, to take back.

import type { Words } from "../../../words/words.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import { quantityOf, typedQuantity } from "../quantity.ts";

/** A row for each serial number, and for each product without any, below the heads by which the columns are known again. */
export function rowsOf(words: Words, { items }: Pick<Answers, "items">): string[][] {
  const heads = ["serial", "product", "quantity", "service", "warranty", "contaminated"].map((name) =>
    words.t(`lists.head.${name}`),
  );
  return [heads, ...items.flatMap((item) => rowsOfItem(words, item))];
}

function rowsOfItem(words: Words, item: ItemAnswers): string[][] {
  const { list, product, quantity, service, warranty, contaminated } = item;
  const says = [
    service && words.t(`form.item.service.option.${service}`),
    warranty && words.t(`form.item.warranty.option.${warranty}`),
    contaminated && words.t(`form.yesNo.option.${contaminated}`),
  ];
  const name = product.trim();
  const numbers = (list?.serials ?? []).filter(({ repeated }) => !repeated);
  if (numbers.length > 0) {
    const quantities = quantitiesBeside(item, numbers.length);
    return numbers.map(({ number }, at) => [number, name, quantities(at), ...says]);
  }
  return [name, quantity, ...says].every((one) => one === "")
    ? []
    : [["", name, String(quantityOf(item) || quantity || 1), ...says]];
}

/**
 * What stands in the column of the quantity beside serial numbers: nothing, unless the quantity that was typed is another one and may
 * count. Then a row says more than one, or some say none, so that the sum is the quantity.
 */
function quantitiesBeside(item: ItemAnswers, listed: number): (row: number) => string {
  const more = item.counts === "serials" ? 0 : (typedQuantity(item) || listed) - listed;
  if (more > 0) return (row) => (row === 0 ? String(1 + more) : "");
  return (row) => (row < -more ? "0" : "");
}
