import { formExampleOf } from "../../harness/examples.ts";
import { type FormExample, formModelOf } from "../../harness/models/form.ts";
import { rules, show, textOf, words, wordsIn } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { linkTo } from "../../take-along/link/link.ts";
import { type Answers, noAnswers } from "../answers.ts";
import { toFacts } from "../facts.ts";
import { answersFrom, answersOfLink, withKnown } from "../restore/restore.ts";
import { storedAnswers } from "../stored.ts";
import { deskDocument, deskSections } from "./desk.ts";
import { isGln } from "./gln.ts";
import type { Sections } from "./sections-of-page.ts";

const exampleOf = (name: string) => formExampleOf("form/desk", name) as FormExample & { section: string };

function shown(name: string, spoken = words): { section: HTMLElement; calls: unknown[][] } {
  const example = exampleOf(name);
  const model = formModelOf(example, spoken);
  const found = model.ofEstimate.find((one) => one.name === example.section);
  return { section: show(found?.render(model), "form"), calls: model.calls };
}

const answersOf = (name: string) => formModelOf(exampleOf(name)).answers;
const ids = (section: HTMLElement) => [...section.querySelectorAll("input, textarea")].map(({ id }) => id);
const changed = (calls: unknown[][]) => calls.find(([what]) => what === "change")?.[1] as Answers;
const errors = (section: HTMLElement) => [...section.querySelectorAll(".field-error")].map(({ id }) => id);
/** The names of the desk's sections that are there. */
const there = (answers: Answers, sections: Sections = {}) =>
  deskSections(sections)
    .filter((section) => section.asked?.(answers) !== false)
    .map(({ name }) => name);

test("An EAN number is thirteen digits with their check digit, in whatever groups they are typed", () => {
  for (const right of ["5790000123452", "5790 0001 2345 2", " 5798009811578 ", "5798000420090", "4006381333931"]) {
    ok(isGln(right), right);
  }
  for (const wrong of [
    "",
    "5790000123453",
    "5790000132452",
    "579000012345",
    "57900001234520",
    "57900001234S2",
    "5790-0001-2345-2",
  ]) {
    ok(!isGln(wrong), wrong);
  }
});

test("Of the last digits of an EAN number exactly one fits", () => {
  const fitting = Array.from({ length: 10 }, (_, last) => `579000012345${last}`).filter(isGln);
  equal(fitting, ["5790000123452"]);
});

test("Sections are there where they apply", () => {
  equal(there(noAnswers()), ["order"]);
  equal(there({ ...noAnswers(), onSite: "yes" }), ["order", "visit"]);
  equal(there(answersOf("a repair under warranty and a sample test")), ["order", "products"]);
  const [repair] = answersOf("a repair under warranty and a sample test").items;
  if (repair === undefined) throw new Error("no repair");
  equal(there({ ...noAnswers(), items: [{ ...repair, warranty: "notCovered" }] }), ["order"]);
});

test("Who has the work done on site is asked for no return address", () => {
  ok(ids(shown("all of the order").section).includes("desk-returnTo"), "no return address");
  const model = formModelOf({ name: "", answers: { onSite: "yes" } });
  const order = model.ofEstimate.find(({ name }) => name === "order");
  ok(!ids(show(order?.render(model), "form")).includes("desk-returnTo"), "asked for a return address");
});

test("The page leaves sections out, and what is left out is in no document", () => {
  const answers = answersOf("all of the order");
  equal(there(answers, { reference: false, invoice: false, returnTo: false }), []);
  equal(deskDocument(answers, { invoice: false }).matter, {
    reference: "PO-4711",
    returnTo: "Example Water, depot\n3 Example Street\n8000 Aarhus",
  });
});

test("A section is open once something in it is answered, or has to be", () => {
  const [order] = deskSections({});
  const [required] = deskSections({ reference: "required" });
  const view = formModelOf({ name: "" }).view;
  equal(order?.answered?.(noAnswers(), view), false);
  equal(order?.answered?.(answersOf("all of the order"), view), true);
  equal(required?.answered?.(noAnswers(), view), true);
});

test("The same wishes of a page, in another object, are the same sections", () => {
  const before = deskSections({ invoice: false });
  ok(deskSections({ invoice: false }) === before, "made anew");
});

test("Somebody else who is invoiced has a name, and an address that may be missing", () => {
  equal(errors(shown("an order with everything wrong in it").section), [
    "desk-reference-error",
    "desk-invoiceName-error",
    "desk-invoiceEmail-error",
    "desk-invoiceEan-error",
    "desk-returnTo-error",
  ]);
  equal(errors(shown("nothing answered").section), []);
  const { section, calls } = shown("nothing answered");
  ok(!ids(section).includes("desk-invoiceName"), "asked at once");
  section.querySelector<HTMLInputElement>("#desk-invoiceTo-other")?.click();
  equal(changed(calls).desk, { invoiceTo: "other" });
});

test("Where it is required who is invoiced, nobody is chosen beforehand", () => {
  const chosen = (sections: Sections) => {
    const model = formModelOf({ name: "", sections });
    const section = show(model.ofEstimate[0]?.render(model), "form");
    return section.querySelector<HTMLInputElement>("input:checked")?.value;
  };
  equal([chosen({}), chosen({ invoice: "required" })], ["contact", undefined]);
});

test("A visit is wished for from today on, and its last day is not before the first", () => {
  equal(errors(shown("a visit").section), []);
  equal(errors(shown("a visit on days that cannot be").section), ["desk-visitFrom-error", "desk-visitTo-error"]);
  const check = (visitFrom: string, visitTo: string) =>
    deskSections({})
      .flatMap(
        ({ check }) => check?.({ ...noAnswers(), onSite: "yes", desk: { visitFrom, visitTo } }, "2026-11-21") ?? [],
      )
      .map(({ message }) => message);
  equal(check("2026-11-21", "2026-11-21"), []);
  equal(check("2026-11-25", "2026-11-24"), ["desk.problem.visitTo.order"]);
});

test("Each product is asked what applies to it, by its number and name", () => {
  const { section } = shown("a repair under warranty and a sample test");
  equal([...section.querySelectorAll("legend")].map(textOf), [
    "Product 1: Heat meter DN 20",
    "Product 3: Water meter DN 20",
  ]);
  const asked = ids(section).join(" ");
  ok(/^item-1-purchasedOn item-3-reading item-3-removedOn item-3-seal/.test(asked), asked);
  const wrong = shown("a purchase and a removal still to come").section;
  equal(errors(wrong), ["item-1-purchasedOn-error", "item-2-reading-error", "item-2-removedOn-error"]);
});

test("What is said of one product is said of no other", () => {
  const { section, calls } = shown("a repair under warranty and a sample test");
  section.querySelector<HTMLInputElement>("#item-3-seal")?.click();
  const { items } = changed(calls);
  equal([items[0]?.desk.seal, items[2]?.desk.seal, items[2]?.desk.typed?.reading], [undefined, "intact", "1234.5 m³"]);
});

test("The document has what was given, tidied, and nothing that was not", () => {
  equal(deskDocument(noAnswers(), {}), { matter: {}, products: [{}] });
  equal(deskDocument(answersOf("all of the order"), {}).matter.invoice, {
    name: "Example Water, accounts",
    address: "2 Example Street\n8000 Aarhus",
    email: "accounts@example.com",
    ean: "5790000123452",
    attention: "Cost centre 12",
  });
  const contactAgain = answersOf("all of the order");
  equal(deskDocument({ ...contactAgain, desk: { ...contactAgain.desk, invoiceTo: "contact" } }, {}).matter.invoice, {
    ean: "5790000123452",
    attention: "Cost centre 12",
  });
  equal(deskDocument(answersOf("a repair under warranty and a sample test"), {}).products, [
    { purchasedOn: "2025-03-01" },
    {},
    { condition: { reading: "1234.5 m³", seal: "broken", removedOn: "2026-11-02" } },
  ]);
  equal(deskDocument(answersOf("a visit on days that cannot be"), {}).matter.visit, { from: "2026-11-20" });
});

test("No estimate hangs on any of it", () => {
  for (const name of ["all of the order", "a visit", "a repair under warranty and a sample test"]) {
    const answers = answersOf(name);
    const without = { ...answers, desk: {}, items: answers.items.map((item) => ({ ...item, desk: {} })) };
    equal(toFacts(answers, { asOf: "2026-11-21" }), toFacts(without, { asOf: "2026-11-21" }));
  }
  ok(
    rules.facts().every(({ path }) => !/purchas|reference|ean/i.test(path)),
    "a fact of that name: ask it as one",
  );
});

test("A draft keeps all of it, without what is written freely where that is not wanted; a link carries none", () => {
  for (const name of [
    "all of the order",
    "a visit on days that cannot be",
    "a repair under warranty and a sample test",
  ]) {
    const answers = answersOf(name);
    equal(answersFrom(storedAnswers(answers, { personal: true })), answers);
    const impersonal = JSON.stringify(storedAnswers(answers, { personal: false }));
    ok(!/typed|Example|PO-4711|1234|unread/.test(impersonal), impersonal);
    const carried = answersOfLink(linkTo("https://example.com/", answers).split("=1.")[1] ?? "");
    equal([carried?.desk, ...(carried?.items ?? []).map(({ desk }) => desk)], [{}, ...answers.items.map(() => ({}))]);
  }
  const kept = answersFrom(storedAnswers(answersOf("a repair under warranty and a sample test"), { personal: false }));
  equal(kept?.items[2]?.desk, { removedOn: "2026-11-02", seal: "broken" });
  const forged = btoa(JSON.stringify({ desk: { invoiceTo: "other" } }));
  equal(answersOfLink(forged), undefined);
});

test("What the page knows is filled in where nothing was typed, and what it knew before gives way", () => {
  const known = { contact: { name: "A. Customer", email: "a@example.com" }, reference: "PO-1" };
  const begun = withKnown(noAnswers(), known);
  equal([begun.contact.name, begun.contact.phone, begun.desk.typed?.reference], ["A. Customer", "", "PO-1"]);
  const typed = { ...begun, contact: { ...begun.contact, name: "Somebody else", email: "" } };
  const later = { contact: { name: "B. Customer", email: "a@example.com", phone: "1" }, reference: "PO-2" };
  const after = withKnown(typed, later, known);
  // The name was typed over; the e-mail address, which is known as before, was taken out.
  equal([after.contact.name, after.contact.email, after.contact.phone], ["Somebody else", "", "1"]);
  equal(after.desk.typed?.reference, "PO-2");
  const malformed = { contact: { name: 5, email: null }, reference: {} } as unknown as typeof known;
  equal(withKnown(noAnswers(), malformed), noAnswers());
});

test("In every language all of it has its words", () => {
  for (const [lang, spoken] of Object.entries(wordsIn)) {
    for (const name of [
      "all of the order",
      "an order with everything wrong in it",
      "a visit on days that cannot be",
      "a purchase and a removal still to come",
    ]) {
      const { section } = shown(name, spoken);
      ok(!/(desk|form)\.\w/.test(textOf(section)), `${lang} ${name}: ${textOf(section)}`);
    }
  }
});
