import type { RightsAnswer } from "../../lib/api.js";
import { interpretationText } from "../interpretation.ts";
import type { Words } from "../words.ts";
import { articleText } from "./law.ts";

/** The article that says by when a request must be answered. */
const ANSWER_ARTICLE = "12(3)";

/** A right of the customer's, with its article. */
export function rightText(words: Words, { id, article }: { id: string; article: string }): string {
  return words.t("consent.right.article", {
    right: words.t(`consent.right.${id}`),
    article: articleText(words, article),
  });
}

/** By when a request must be answered, in words. */
export interface RightsAnswerWords {
  answerBy: string;
  /** By when where the time is extended, and by when that must be said. */
  longer: string;
  /** How that was worked out. */
  source: string;
}

/** The answer to a request, and to one that is complex; nothing where that one can't be extended. */
export function rightsAnswerOf(
  words: Words,
  simple: RightsAnswer,
  complex: RightsAnswer,
): RightsAnswerWords | undefined {
  if (complex.extensionNoticeBy === undefined) return undefined;
  const date = words.date(complex.answerBy, "long");
  const notice = words.date(complex.extensionNoticeBy, "long");
  const read = Object.entries(simple.because.interpretations ?? {});
  return {
    answerBy: words.t("consent.rights.answerBy", { date: words.date(simple.answerBy, "long") }),
    longer: words.t("consent.rights.longer", { date, notice }),
    source: [
      words.t("consent.rights.source", { article: articleText(words, ANSWER_ARTICLE) }),
      ...read.map(([name, choice]) => `${interpretationText(words, name, choice)}.`),
    ].join(" "),
  };
}
