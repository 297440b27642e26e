import { wordsIn } from "../harness/stage.ts";
import { equal, test } from "../harness/test.ts";
import type { Words } from "../i18n/words.ts";
import { article, section } from "./law.ts";

const inEach = (place: string, cite: typeof article) =>
  ["en", "sv", "da"].map((lang) => cite(wordsIn[lang] as Words, place));

test("An article is cited as each language does it", () => {
  equal(inEach("6(1)(a)", article), ["6(1)(a)", "6.1 a", "6, stk. 1, litra a"]);
  equal(inEach("12(3)", article), ["12(3)", "12.3", "12, stk. 3"]);
  equal(inEach("15", article), ["15", "15", "15"]);
});

test("A section of an act is cited as each language does it", () => {
  equal(inEach("10(1)", section), ["section 10(1)", "10 § 1 st.", "§ 10, stk. 1"]);
  equal(inEach("3", section), ["section 3", "3 §", "§ 3"]);
});
