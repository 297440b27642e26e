import type { Answers, ItemAnswers } from "./answers.ts";
import { amountOf, isPlausibleArrival } from "./facts.ts";
import { contactField, itemField } from "./fields/ids.ts";
import { isCountedTwice, typedQuantity } from "./quantity.ts";
import { asks } from "./questions.ts";

/** Something that keeps the request from being complete. */
export interface Problem {
  /** The id of the field. */
  field: string;
  /** The key of the message that says what to do about it, and its values. */
  message: string;
  values?: Record<string, string | number>;
  /** Whether the field is merely empty. Such a thing is said on submitting, and not while somebody is still typing. */
  empty: boolean;
}

/** The largest quantity of one item. */
const MAX_QUANTITY = 100_000;
/** As much of an e-mail address as can be told without sending to it. */
export const isEmail = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed);

/** Everything that is still wrong, of the contact only where it is asked for, in the order of the fields; what only the estimate is made from is checked by its sections. */
export function check(answers: Answers, asOf: string, asksContact: boolean): Problem[] {
  return [
    ...answers.items.flatMap((item, index) => checkItem(item, index + 1)),
    ...required("description", "form.problem.description.missing", answers.description),
    ...checkArrival(answers, asOf),
    ...(asksContact ? checkContact(answers) : []),
  ];
}

/** A problem, where something is empty that must not be. */
export function required(field: string, message: string, value: string, values?: Problem["values"]): Problem[] {
  return value.trim() === "" ? [{ field, message, empty: true, ...(values && { values }) }] : [];
}

function checkItem(item: ItemAnswers, number: number): Problem[] {
  const typed = typedQuantity(item);
  const quantity = typed ?? (item.list?.count.meters || undefined);
  const wrong = quantity !== undefined && !(quantity >= 1 && quantity <= MAX_QUANTITY);
  const isUncounted = typed === undefined && item.list === undefined && item.serials.text.trim() !== "";
  return [
    ...required(itemField(item, "service"), "form.problem.item.service.missing", item.service, { number }),
    ...required(itemField(item, "product"), "form.problem.item.product.missing", item.product, { number }),
    ...problemIf(wrong, itemField(item, "quantity"), "form.problem.item.quantity.invalid", { number }),
    ...problemIf(isUncounted, itemField(item, "quantity"), "form.problem.item.quantity.uncounted", { number }),
    ...required(
      itemField(item, "counts"),
      "form.problem.item.counts.missing",
      isCountedTwice(item) ? item.counts : "none",
      { number },
    ),
    ...checkValue(item, number),
  ];
}

/** Wear takes at most the whole value away. */
const AT_MOST_100 = /^0*(\d\d?(\.|$)|100(\.0+)?$)/;

function checkValue(item: ItemAnswers, number: number): Problem[] {
  const unlike = (typed: string) => typed.trim() !== "" && amountOf(typed) === undefined;
  const { replacementValue, wearPercent } = item;
  const wornOut = unlike(wearPercent) || !AT_MOST_100.test(amountOf(wearPercent) ?? "0");
  return [
    ...problemIf(
      unlike(replacementValue),
      itemField(item, "replacementValue"),
      "form.problem.item.replacementValue.invalid",
      { number },
    ),
    ...problemIf(wornOut, itemField(item, "wearPercent"), "form.problem.item.wearPercent.invalid", { number }),
  ];
}

function checkArrival(answers: Answers, asOf: string): Problem[] {
  const asked = asks.sendingIn(answers) && answers.receivedOn !== "";
  return problemIf(
    asked && !isPlausibleArrival(answers.receivedOn, asOf),
    "receivedOn",
    "form.problem.receivedOn.invalid",
  );
}

function checkContact(answers: Answers): Problem[] {
  const { name, email, address } = answers.contact;
  return [
    ...required(contactField("name"), "form.problem.contact.name.missing", name),
    ...required(contactField("email"), "form.problem.contact.email.missing", email),
    ...problemIf(
      email.trim() !== "" && !isEmail(email.trim()),
      contactField("email"),
      "form.problem.contact.email.invalid",
    ),
    ...required(contactField("address"), "form.problem.contact.address.missing", address),
  ];
}

/** A problem, where something is wrong. */
export function problemIf(wrong: boolean, field: string, message: string, values?: Problem["values"]): Problem[] {
  return wrong ? [{ field, message, empty: false, ...(values && { values }) }] : [];
}
