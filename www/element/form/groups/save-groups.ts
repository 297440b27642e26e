// The lists of all products as one file to take back: read again, they are the same products.

import type { Words } from "../../../words/words.ts";
import { saveFile } from "../../save-file.ts";
import type { Answers } from "../answers.ts";
import { csvFile } from "../lists/write-file.ts";
import { rowsOf } from "./rows-to-save.ts";

/** Has the browser save them. */
export function saveGroups(words: Words, answers: Answers): void {
  saveFile(csvFile(rowsOf(words, answers), `${words.t("form.item.serials.label")}.csv`));
}
