import { danishDay } from "../../../words/dates.ts";
import type { Words } from "../../../words/words.ts";
import { noAnswers } from "../answers.ts";
import type { Draft } from "../restore/restore.ts";
import { storedAnswers } from "../stored.ts";

/** What the answers of a form amount to, in the order in which it is told. */
const PARTS = [
  "products",
  "answers",
  "dates",
  "serials",
  "description",
  "contact",
  "desk",
  "files",
  "consent",
] as const;
type Part = (typeof PARTS)[number];

/** Those that have a part of their own: all else is "answers". */
const PART_OF: Record<string, Part> = {
  items: "products",
  receivedOn: "dates",
  estimateSentOn: "dates",
  deliveredOn: "dates",
  invoicedOn: "dates",
  closures: "dates",
  serials: "serials",
  description: "description",
  contact: "contact",
  desk: "desk",
  typed: "desk",
  files: "files",
  consent: "consent",
};

/** What has been filled in again, from which day, and what there was besides that is not kept. */
export function restoredText(words: Words, { answers, changedAt, omitted = [] }: Draft): string {
  const { items, ...stored } = storedAnswers(answers, { personal: true });
  const ofItems = ((items ?? []) as object[]).flatMap((item) => Object.keys(item));
  const products = ofItems.some((name) => name !== "serials") ? ["items"] : [];
  const names = [...products, ...ofItems.filter((name) => name === "serials"), ...Object.keys(stored)];
  const [restored, left] = [partsIn(words, names), partsIn(words, omitted)];
  const filled = changedAt
    ? words.t("kept.restored.dated", { day: words.date(danishDay(new Date(changedAt))), parts: restored })
    : words.t("kept.restored.undated", { parts: restored });
  return [
    ...(restored === "" ? [] : [filled]),
    ...(left === "" ? [] : [words.t("kept.restored.omitted", { parts: left })]),
  ].join(" ");
}

/** The names of answers as parts of the form, each once. */
function partsIn(words: Words, names: readonly string[]): string {
  const found = new Set(names.map((name) => PART_OF[name] ?? (name in noAnswers() ? "answers" : undefined)));
  return words.list(PARTS.filter((part) => found.has(part)).map((part) => words.t(`kept.part.${part}`)));
}
