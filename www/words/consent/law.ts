import type { Words } from "../words.ts";

/** "6(1)(a)" as the rules name a place in a law: the article or section, then its paragraph and point where there are any. */
const PLACE = /^(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/;

/** An article of a regulation or directive as the language cites it: "6(1)(a)", "6.1 a", "6, stk. 1, litra a". */
export function articleText(words: Words, place: string): string {
  const [, number, paragraph, point] = PLACE.exec(place) ?? [];
  if (number === undefined || paragraph === undefined) return place;
  return point === undefined
    ? words.t("consent.law.articleParagraph", { number, paragraph })
    : words.t("consent.law.articlePoint", { number, paragraph, point });
}

/** A section of an act as the language cites it: "section 10(1)", "10 § 1 st.", "§ 10, stk. 1". */
export function sectionText(words: Words, place: string): string {
  const [, number, paragraph] = PLACE.exec(place) ?? [];
  if (number === undefined) return place;
  return paragraph === undefined
    ? words.t("consent.law.section", { number })
    : words.t("consent.law.sectionParagraph", { number, paragraph });
}
