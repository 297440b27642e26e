import type { Because } from "../lib/api.js";
import { clauseTitles } from "./clause.ts";
import type { ClauseWords } from "./clause-text.ts";
import { factText, factValue } from "./fact.ts";
import { choiceText, interpretationTitle } from "./interpretation.ts";
import { messageValues } from "./values.ts";
import type { Words } from "./words.ts";

/** What no customer has answered: what the page brings, and what only later steps of the matter tell. */
const NOT_ANSWERED =
  /^(asOf|vatPercent|deliveredOn|invoicedOn|agreedPaymentOn|rateCard|calendar|repairEstimate\.(sentOn|answer|reminderUnanswered))|\.examination$/;

/** What late interest is worked out with: what the customer tries out, or an invoice. Nobody was asked for it. */
const OF_INTEREST = ["principal", "dueOn", "asOf", "customer"];

/** More clauses than these would be a page to read, where one wants to know why: they are named then, and each opens. */
const FEW = 3;

/** Whether what the clauses say is told in full. */
export const inFull = (says: readonly ClauseWords[]): boolean => says.length <= FEW;

/**
 * Why something is as it is, a sentence each: what the clauses say, whose numbers count, what was answered and what else is
 * known, what the terms or the law set, and how we take what can be taken in two ways. Where there are many clauses they are
 * named, and where their words have not come by their titles.
 */
export function reasonOf(words: Words, because: Because, says?: readonly ClauseWords[]): string[] {
  const { edition, facts = {}, parameters = {}, interpretations = {} } = because;
  const t = (key: string, values: Record<string, string>) => words.t(`estimate.why.${key}`, values);
  const tried = "principal" in facts ? OF_INTEREST : [];
  const of = (belongs: (path: string) => boolean) => Object.entries(facts).filter(([path]) => belongs(path));
  const told = (answered: boolean) =>
    of((path) => !tried.includes(path) && NOT_ANSWERED.test(path) !== answered).map(([path, value]) =>
      factText(words, path, value),
    );
  // Interest runs until the day of payment, which is the day that its estimate is made for.
  const reckoned = of((path) => tried.includes(path)).map(([path, value]) =>
    path === "asOf" ? paidOnText(words, value) : factText(words, path, value),
  );
  const set = Object.entries(parameters).map(([name, value]) =>
    words.t(`estimate.parameter.${name}`, messageValues(words, { value })),
  );
  const list = (key: string, name: string, texts: string[]) =>
    texts.length === 0 ? [] : [t(key, { [name]: texts.join("; ") })];
  return [
    ...(says ? clausesTold(words, says) : list("under", "clauses", clauseTitles(words, because))),
    ...(edition === undefined ? [] : [t("ownEdition", { edition })]),
    ...list("reckoned", "facts", reckoned),
    ...list("answered", "facts", told(true)),
    ...list("known", "facts", told(false)),
    ...list("set", "parameters", set),
    ...Object.entries(interpretations).map(([name, choice]) =>
      t("taken", { title: interpretationTitle(words, name), choice: choiceText(words, name, choice) }),
    ),
  ];
}

const paidOnText = (words: Words, value: unknown) =>
  words.t("estimate.why.fact", { fact: words.t("estimate.interest.paidOn"), value: factValue(words, "asOf", value) });

/** What the clauses say, each in a sentence, or of many that they do so together. */
function clausesTold(words: Words, says: readonly ClauseWords[]): string[] {
  const numbers = says.flatMap(({ number }) => number ?? []);
  if (!inFull(says) && numbers.length > 0) return [words.t("estimate.why.together", { clauses: words.list(numbers) })];
  return says.map(({ number = "", text }) =>
    words.t(`estimate.why.${number ? "says" : "policySays"}`, { number, text }),
  );
}
