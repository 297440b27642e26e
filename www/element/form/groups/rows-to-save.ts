// The products of the form as the rows of a table, to take back.

import type { Words } from "../../../words/words.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import { quantityOf } from "../quantity.ts";

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
  if (numbers.length > 0) return numbers.map(({ number }) => [number, name, "", ...says]);
  return name + quantity === "" ? [] : [["", name, String(quantityOf(item) || quantity || 1), ...says]];
}
