// The lists of all products as one file to take back: read again, they are the same products.

import type { Words } from "../../../words/words.ts";
import { saveFile } from "../../save-file.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import { csvFile } from "../lists/write-file.ts";

/** A row for each serial number, below the heads by which the columns are known again. */
export function rowsOf(words: Words, { items }: Pick<Answers, "items">): string[][] {
  const heads = ["serial", "product", "service", "warranty", "contaminated"].map((name) =>
    words.t(`lists.head.${name}`),
  );
  return [heads, ...items.flatMap((item) => rowsOfItem(words, item))];
}

function rowsOfItem(words: Words, { list, product, service, warranty, contaminated }: ItemAnswers): string[][] {
  const said = [
    product.trim(),
    service && words.t(`form.item.service.option.${service}`),
    warranty && words.t(`form.item.warranty.option.${warranty}`),
    contaminated && words.t(`form.yesNo.option.${contaminated}`),
  ];
  return (list?.serials ?? []).filter(({ repeated }) => !repeated).map(({ number }) => [number, ...said]);
}

/** Has the browser save them. */
export function saveGroups(words: Words, answers: Answers): void {
  saveFile(csvFile(rowsOf(words, answers), `${words.t("form.item.serials.label")}.csv`));
}
