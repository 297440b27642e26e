// What can be wrong with what is told to the service desk: it comes with its fields.

import { utcDay } from "../../../words/dates.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import { isEmail, type Problem, problemIf, required } from "../check.ts";
import { deskField, itemField } from "../fields/ids.ts";
import type { DeskText } from "./answers.ts";
import { asksDesk, asksOf, isRequired } from "./asked.ts";
import { isGln } from "./gln.ts";
import type { Sections } from "./sections-of-page.ts";

/** No product that is claimed under warranty is older; a date field goes through the years 1, 19 and 199 on its way. */
const FIRST_DAY = "1990-01-01";

/** The reference, the invoice and the return address, in the order of their fields. */
export function checkOrder(answers: Answers, sections: Sections): Problem[] {
  const { typed = {}, invoiceTo = "" } = answers.desk;
  const asked = (name: "reference" | "invoice" | "returnTo") => asksDesk(sections, name, answers);
  const missing = (name: "reference" | "returnTo") =>
    asked(name) && isRequired(sections, name) ? empty(name, typed[name]) : [];
  const email = typed.invoiceEmail?.trim() ?? "";
  const ean = typed.invoiceEan?.trim() ?? "";
  const invoice = [
    ...(isRequired(sections, "invoice") ? empty("invoiceTo", invoiceTo) : []),
    ...(invoiceTo === "other" ? empty("invoiceName", typed.invoiceName) : []),
    ...problemIf(
      invoiceTo === "other" && email !== "" && !isEmail(email),
      deskField("invoiceEmail"),
      "form.problem.contact.email.invalid",
    ),
    ...problemIf(ean !== "" && !isGln(ean), deskField("invoiceEan"), "desk.problem.invoiceEan.invalid"),
  ];
  return [...missing("reference"), ...(asked("invoice") ? invoice : []), ...missing("returnTo")];
}

/** The technician's visit: a wish for days that have gone by is none. */
export function checkVisit(answers: Answers, sections: Sections, asOf: string): Problem[] {
  if (!asksDesk(sections, "visit", answers)) return [];
  const { typed = {}, visitFrom = "", visitTo = "" } = answers.desk;
  const isWrong = (day: string) => day !== "" && !(utcDay(day) && day >= asOf);
  return [
    ...(isRequired(sections, "visit") ? empty("access", typed.access) : []),
    ...problemIf(isWrong(visitFrom), deskField("visitFrom"), "desk.problem.visitFrom.invalid"),
    ...problemIf(isWrong(visitTo), deskField("visitTo"), "desk.problem.visitTo.invalid"),
    ...problemIf(
      visitTo !== "" && !isWrong(visitTo) && !isWrong(visitFrom) && visitTo < visitFrom,
      deskField("visitTo"),
      "desk.problem.visitTo.order",
    ),
  ];
}

/** The products, one after the other. */
export const checkProducts = (answers: Answers, sections: Sections, asOf: string): Problem[] =>
  answers.items.flatMap((item, index) => checkProduct(item, index + 1, sections, asOf));

function checkProduct(item: ItemAnswers, number: number, sections: Sections, asOf: string): Problem[] {
  const { typed, purchasedOn = "", removedOn = "" } = item.desk;
  const isWrong = (day: string) => day !== "" && !(utcDay(day) && day <= asOf && day >= FIRST_DAY);
  const past = (name: "purchasedOn" | "removedOn", day: string) =>
    problemIf(isWrong(day), itemField(item, name), `desk.problem.${name}.invalid`, { number });
  const missing = (name: "purchasedOn" | "reading", of: "purchase" | "condition", value = "") =>
    isRequired(sections, of) ? required(itemField(item, name), `desk.problem.${name}.missing`, value, { number }) : [];
  const isAsked = (name: "purchase" | "condition") => asksOf(sections, name, item);
  return [
    ...(isAsked("purchase")
      ? [...missing("purchasedOn", "purchase", purchasedOn), ...past("purchasedOn", purchasedOn)]
      : []),
    ...(isAsked("condition")
      ? [...missing("reading", "condition", typed?.reading), ...past("removedOn", removedOn)]
      : []),
  ];
}

const empty = (name: DeskText | "invoiceTo", value = ""): Problem[] =>
  required(deskField(name), `desk.problem.${name}.missing`, value);
