import type { Answers, ItemAnswers } from "../answers.ts";
import { asks } from "../questions.ts";
import { type DeskSection, isLeftOut, type Sections } from "./sections-of-page.ts";

/** When each of the desk's sections applies, as far as that hangs on the answers about the matter. */
const APPLIES: Partial<Record<DeskSection, (answers: Answers) => boolean>> = {
  returnTo: asks.sendingIn,
  visit: ({ onSite }) => onSite === "yes",
};

/** The same about a product: what is claimed under warranty, or may be, and what is measured in a dispute. */
const APPLIES_TO: Partial<Record<DeskSection, (item: ItemAnswers) => boolean>> = {
  purchase: (item) => asks.warranty(item) && (item.warranty === "covered" || item.warranty === "unknown"),
  condition: asks.measured,
};

/** Whether something is asked of the matter. */
export const asksDesk = (sections: Sections, name: DeskSection, answers: Answers): boolean =>
  !isLeftOut(sections, name) && (APPLIES[name]?.(answers) ?? true);

/** Whether something is asked of a product. */
export const asksOf = (sections: Sections, name: "purchase" | "condition", item: ItemAnswers): boolean =>
  !isLeftOut(sections, name) && APPLIES_TO[name]?.(item) === true;

/** Whether the page requires its main answer. */
export const isRequired = (sections: Sections, name: DeskSection): boolean => sections[name] === "required";
