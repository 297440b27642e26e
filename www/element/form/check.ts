import { utcDay } from "../../words/dates.ts";
import type { Answers, ClosureAnswers, ItemAnswers } from "./answers.ts";
import {
  amountOf,
  isBackTooEarly,
  isCountedTwice,
  isPlausibleArrival,
  isPlausiblePast,
  typedQuantity,
} from "./facts.ts";
import { closureField, contactField, itemField } from "./fields/ids.ts";
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
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Everything that is still wrong, in the order of the fields. */
export function check(answers: Answers, asOf: string): Problem[] {
  return [
    ...answers.items.flatMap((item, index) => checkItem(item, index + 1)),
    ...required("description", "form.problem.description.missing", answers.description),
    ...checkArrival(answers, asOf),
    ...checkContact(answers),
    ...checkKnownDays(answers, asOf),
    ...answers.closures.flatMap(checkClosure),
  ];
}

function required(field: string, message: string, value: string, values?: Problem["values"]): Problem[] {
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

/** The days that are known by now, in the order of their fields. */
function checkKnownDays(answers: Answers, asOf: string): Problem[] {
  const { estimateSentOn, deliveredOn, invoicedOn } = answers;
  const wrong = (day: string) => day !== "" && !isPlausiblePast(day, asOf);
  const isEarly = deliveredOn !== "" && !wrong(deliveredOn) && isBackTooEarly(answers);
  return [
    ...problemIf(asks.estimateSent(answers) && wrong(estimateSentOn), "estimateSentOn", "form.problem.known.invalid"),
    ...problemIf(wrong(deliveredOn), "deliveredOn", "form.problem.known.invalid"),
    ...problemIf(isEarly, "deliveredOn", "form.problem.known.order"),
    ...problemIf(wrong(invoicedOn), "invoicedOn", "form.problem.known.invalid"),
  ];
}

function checkContact(answers: Answers): Problem[] {
  const { name, email, address } = answers.contact;
  return [
    ...required(contactField("name"), "form.problem.contact.name.missing", name),
    ...required(contactField("email"), "form.problem.contact.email.missing", email),
    ...problemIf(
      email.trim() !== "" && !EMAIL.test(email.trim()),
      contactField("email"),
      "form.problem.contact.email.invalid",
    ),
    ...required(contactField("address"), "form.problem.contact.address.missing", address),
  ];
}

function checkClosure(closure: ClosureAnswers): Problem[] {
  const [from, to] = [utcDay(closure.from), utcDay(closure.to)];
  const problems = [
    ...required(closureField(closure, "from"), "form.problem.closure.from.missing", closure.from),
    ...required(closureField(closure, "to"), "form.problem.closure.to.missing", closure.to),
  ];
  if (from === undefined || to === undefined) return problems;
  return problemIf(to < from, closureField(closure, "to"), "form.problem.closure.to.order");
}

function problemIf(wrong: boolean, field: string, message: string, values?: Problem["values"]): Problem[] {
  return wrong ? [{ field, message, empty: false, ...(values && { values }) }] : [];
}
