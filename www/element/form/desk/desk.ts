// What a service desk needs in a request besides the products and the contact: a script of its own, which comes once there
// can be an estimate, as no estimate hangs on it.

import { type CSSResult, unsafeCSS } from "lit";
import type { Answers } from "../answers.ts";
import { fold } from "../fields/fold.ts";
import type { Section } from "../section.ts";
import { asksDesk, isRequired } from "./asked.ts";
import { checkOrder, checkProducts, checkVisit } from "./check.ts";
import css from "./desk.css?inline";
import { filesSection } from "./files/files.ts";
import { type FilesWanted, limitsOf } from "./files/wanted.ts";
import { orderSection } from "./order.ts";
import { asksAny, productsSection } from "./products.ts";
import type { DeskSection, Sections } from "./sections-of-page.ts";
import { visitSection } from "./visit.ts";

export { deskDocument, filesOf } from "./document.ts";
export const styles: CSSResult[] = [unsafeCSS(css)];

const ORDER = ["reference", "invoice", "returnTo"] as const satisfies DeskSection[];

/** What each page wants is made once: the same sections are not drawn again. */
const made = new Map<string, readonly Section[]>();

/** The sections as a page wants them. They are folded up until something in them is answered, or has to be. */
export function deskSections(sections: Sections, files?: FilesWanted): readonly Section[] {
  const key = JSON.stringify([sections, files]);
  const known = made.get(key) ?? [...sectionsFor({ ...sections }), ...filesFor(files)];
  made.set(key, known);
  return known;
}

function sectionsFor(sections: Sections): Section[] {
  const demands = (names: readonly DeskSection[], answers: Answers) =>
    names.some((name) => isRequired(sections, name) && asksDesk(sections, name, answers));
  return [
    {
      name: "order",
      title: "desk.section.order",
      render: (model) => orderSection(model, sections),
      shows: ["desk", "onSite"],
      asked: (answers) => ORDER.some((name) => asksDesk(sections, name, answers)),
      fold,
      answered: (answers) => isAnswered(orderOf(answers)) || demands(ORDER, answers),
      check: (answers) => checkOrder(answers, sections),
    },
    {
      name: "visit",
      title: "desk.section.visit",
      render: (model) => visitSection(model, sections),
      shows: ["desk"],
      asked: (answers) => asksDesk(sections, "visit", answers),
      fold,
      answered: (answers) => isAnswered(visitOf(answers)) || demands(["visit"], answers),
      check: (answers, asOf) => checkVisit(answers, sections, asOf),
    },
    {
      name: "products",
      title: "desk.section.products",
      render: (model) => productsSection(model, sections),
      shows: ["items"],
      asked: ({ items }) => items.some((item) => asksAny(sections, item)),
      fold,
      answered: ({ items }) =>
        items.some((item) => asksAny(sections, item) && isAnswered(item.desk)) ||
        isRequired(sections, "purchase") ||
        isRequired(sections, "condition"),
      check: (answers, asOf) => checkProducts(answers, sections, asOf),
    },
  ];
}

/** The files stand open: a page that wants them has a use for them. */
function filesFor(wanted: FilesWanted | undefined): Section[] {
  const limits = limitsOf(wanted);
  if (limits === undefined) return [];
  return [
    {
      name: "files",
      title: "desk.section.files",
      render: (model) => filesSection(model, limits),
      shows: ["desk"],
    },
  ];
}

const visitOf = ({ desk: { typed, visitFrom, visitTo } }: Answers) => ({ access: typed?.access, visitFrom, visitTo });

function orderOf({ desk: { typed, invoiceTo } }: Answers): object {
  const { access: _, ...others } = typed ?? {};
  return { ...others, invoiceTo };
}

/** Whether anything of it was answered, however deep it stands. */
const isAnswered = (part: unknown): boolean =>
  typeof part === "object" && part !== null ? Object.values(part).some(isAnswered) : Boolean(part);
