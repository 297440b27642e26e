import type { Facts } from "../../../lib/api.js";
import { figuresOf } from "../../../words/figures.ts";
import { loadCatalogues } from "../../../words/languages.ts";
import { createWords, type Words } from "../../../words/words.ts";
import { formExampleOf } from "../../harness/examples.ts";
import { formModelOf } from "../../harness/models/form.ts";
import { estimateOf } from "../../harness/models/panel.ts";
import { show, textOf, words, wordsIn } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import type { Answers } from "../answers.ts";
import { toFacts } from "../facts.ts";
import { itemField } from "../fields/ids.ts";
import type { FormView, WholeForm } from "../model.ts";
import type { Stored } from "../stored.ts";
import { assumedSection } from "./assumed.ts";
import { contactSection } from "./contact.ts";
import { itemsSection } from "./items.ts";
import { knownSection } from "./known.ts";
import { placeSection } from "./matter.ts";
import { repairEstimateSection } from "./repair-estimate.ts";

function shown(name: string, render: (model: WholeForm) => unknown): { section: HTMLElement; calls: unknown[][] } {
  const model = formModelOf(formExampleOf("form/sections", name));
  return { section: show(render(model), "form"), calls: model.calls };
}

const ids = (section: HTMLElement) => [...section.querySelectorAll("input, textarea")].map(({ id }) => id);
const changed = (calls: unknown[][]) => calls.find(([what]) => what === "change")?.[1] as Answers;
const press = (section: HTMLElement, selector: string) => section.querySelector<HTMLElement>(selector)?.click();

test("Only a repair is asked about warranty and causes, only what may adjust a meter about its results", () => {
  const asked = (name: string) => ids(shown(name, itemsSection).section).join(" ");
  ok(/item-1-warranty.*item-1-causes/.test(asked("a repair")), asked("a repair"));
  ok(!/wantsResults/.test(asked("a repair")), asked("a repair"));
  const reverification = asked("a reverification with what the product is worth");
  ok(/item-1-wantsResults/.test(reverification) && !/warranty|causes/.test(reverification), reverification);
  ok(/item-1-wantsResults/.test(asked("a sample test")), asked("a sample test"));
  ok(!/item-2-wantsResults/.test(asked("several products")), "a control measurement adjusts nothing");
});

test("What is asked once a service is chosen waits for its words, which come with those of the estimate", async () => {
  const early = createWords("en", await loadCatalogues("en", "form"), { brief: true });
  const model = { ...formModelOf(formExampleOf("form/sections", "a repair")), words: early };
  const section = show(itemsSection(model), "form");
  equal(
    ids(section).filter((id) => /warranty|causes|contaminated|replacementValue/.test(id)),
    [],
  );
  ok(ids(section).includes("item-1-product"), "the rest does not wait");
});

test("A quantity counts as people type it, and a product's name meets its rate however its accents and spaces are encoded", () => {
  const told = (item: Stored) => {
    const { answers } = formModelOf({ name: "", answers: { items: [{ service: "repair", ...item }] } });
    const products = { "Vattenmätare DN 20": { min: "1.00", max: "2.00" } };
    const [facts] = toFacts(answers, { asOf: "2026-11-21", rateCard: { products } }).items ?? [];
    return [facts?.quantity, facts?.product];
  };
  for (const quantity of ["1000", "1.000", "1 000", "1\u00a0000", "1,000", "1'000"]) equal(told({ quantity })[0], 1000);
  for (const quantity of ["1.5", "ten", "1.00"]) equal(told({ quantity })[0], undefined);
  for (const product of ["Vattenma\u0308tare DN 20", " Vattenmätare\u00a0 DN 20 "]) {
    equal(told({ product })[1], "Vattenmätare DN 20");
  }
  equal(told({ product: " Heat  meter " })[1], "Heat meter");
});

test("What a product is worth is folded up until it is said", () => {
  const open = (name: string) =>
    shown(name, itemsSection).section.querySelector<HTMLDetailsElement>("details:not(.clause)")?.open;
  equal([open("a repair"), open("a reverification with what the product is worth")], [false, true]);
});

test("A next product is added once the one before it has a service", () => {
  const undecided = shown("a product of which nothing is known", itemsSection);
  press(undecided.section, "#add-item");
  equal(undecided.calls, [["demand", "item-1-service"]]);
  const decided = shown("a repair", itemsSection);
  press(decided.section, "#add-item");
  equal(changed(decided.calls).items.length, 2);
  const [, added] = changed(decided.calls).items;
  equal(decided.calls.at(-1), ["goTo", added && itemField(added, "service")]);
});

test("Several products are numbered, and one that goes is told of", () => {
  const { section, calls } = shown("several products", itemsSection);
  equal([...section.querySelectorAll(".item-number")].map(textOf), ["Product 1", "Product 2"]);
  press(section, ".item-remove");
  equal(
    changed(calls).items.map(({ product }) => product),
    ["Water meter DN 15"],
  );
  equal(calls.at(-1), ["announce", "Product 1 has been removed."]);
});

test("Mistakes are told at their fields", () => {
  const { section } = shown("products with mistakes", itemsSection);
  const wrong = [...section.querySelectorAll('[aria-invalid="true"]')].map(({ id }) => id);
  equal(wrong, ["item-1-product", "item-1-quantity", "item-1-replacementValue", "item-1-wearPercent"]);
});

test("What becomes of the product is asked of who asks for a repair estimate", () => {
  const { section, calls } = shown("a repair estimate, and what happens when it is declined", repairEstimateSection);
  equal(section.querySelectorAll('[role="radiogroup"]').length, 2);
  press(section, "#afterDecline");
  equal(changed(calls).afterDecline, "return");
});

test("What is done at the customer's premises has no day of arrival", () => {
  const asked = (name: string) => ids(shown(name, placeSection).section).includes("receivedOn");
  equal([asked("sent in"), asked("done at the customer's premises")], [true, false]);
});

test("Whom to answer is filled in by the browser where it knows", () => {
  const { section } = shown("whom to answer", contactSection);
  const known = [...section.querySelectorAll<HTMLInputElement>("[autocomplete]")].map((field) => field.autocomplete);
  equal(known, ["name", "organization", "email", "tel", "street-address"]);
});

test("A closure can be added and taken away", () => {
  const { section, calls } = shown("VAT, sample rates and closures", assumedSection);
  press(section, "#add-closure");
  equal(changed(calls).closures.length, 2);
  calls.length = 0;
  press(section, ".closure .form-button-link");
  equal(changed(calls).closures, []);
  equal(calls.at(-1)?.[0], "announce");
});

test("Before a repair estimate is asked for, the form names the months and the fee of the edition, once they are known", () => {
  const model = formModelOf(formExampleOf("form/sections", "a repair estimate, and what happens when it is declined"));
  const points = ({ words = model.words, ...more }: Partial<FormView & WholeForm>) => {
    const section = show(repairEstimateSection({ ...model, words, view: { ...model.view, ...more } }), "form");
    return textOf(section.querySelector(".form-note"));
  };
  ok(!/\d/.test(points({})), points({}));
  for (const [lang, months, fee] of [
    ["en", "for 1 month from", "a fee"],
    ["sv", "i 1 månad från", "en avgift"],
    ["da", "i 1 måned fra", "et gebyr"],
  ] as const) {
    const figures = { repairEstimateValidity: 1, reminderAfter: 2, fee };
    const told = points({ words: wordsIn[lang] as Words, figures });
    ok(told.includes(months), told);
    ok(told.includes(fee) && /\b2 (months|månader|måneder)\b/.test(told), told);
  }
});

test("The numbers that the form names are those that the rules say of the edition, with VAT first for a consumer", () => {
  const facts: Facts = { asOf: "2026-11-21", items: [{ service: "repair" }] };
  equal(figuresOf(words, estimateOf(facts), facts), {
    repairEstimateValidity: 3,
    reminderAfter: 3,
    fee: "DKK 1,000.00 (excl. VAT, which is added)",
  });
  const parameters = { repairEstimateValidity: 1, reminderAfter: 2, investigationFee: "600.00" };
  const terms = { id: "ours", basedOn: "service-terms-en-undated", parameters };
  const own: Facts = { ...facts, editions: { terms }, customer: "consumer", vatPercent: "25" };
  equal(figuresOf(words, estimateOf(own), own), {
    repairEstimateValidity: 1,
    reminderAfter: 2,
    fee: "DKK 750.00 incl. VAT (DKK 600.00 excl. VAT)",
  });
});

test("Prices with VAT need not be asked for by who has said to be a consumer or a business", () => {
  const asked = (customer: Answers["customer"]) => {
    const model = formModelOf({ name: "", vatPercent: "25", ...(customer && { answers: { customer } }) });
    const offered = ids(show(assumedSection(model), "form")).includes("withVat");
    return [offered, toFacts(model.answers, { asOf: "2026-11-21", vatPercent: "25" }).vatPercent];
  };
  equal(
    [asked(""), asked("unsure")],
    [
      [true, undefined],
      [true, undefined],
    ],
  );
  equal(
    [asked("consumer"), asked("business")],
    [
      [false, "25"],
      [false, "25"],
    ],
  );
});

test("What the estimate warns of stands at the question whose answer has set it off, is read out with it and leads to the estimate", () => {
  const { section, calls } = shown("a contaminated product, with what the estimate warns of", itemsSection);
  equal(section.querySelectorAll(".field-warning").length, 1);
  const warning = section.querySelector("#item-1-contaminated-warning");
  const group = warning?.closest('[role="radiogroup"]');
  ok(group?.getAttribute("aria-describedby")?.includes("item-1-contaminated-warning"), "not read out");
  ok(/Ask before you send it/.test(textOf(warning)), textOf(warning));
  warning?.querySelector("button")?.click();
  equal(calls, [["goTo", "estimate"]]);
});

test("A product that is folded to a line says that its answers have set something off", () => {
  const items = Array.from({ length: 5 }, () => ({ service: "repair", product: "Meter" }));
  const model = formModelOf({ name: "", answers: { items } });
  const warnings = [{ field: "item-5-contaminated", text: "Ask before you send it." }];
  const section = show(itemsSection({ ...model, view: { ...model.view, warnings } }), "form");
  const [fourth, fifth] = [...section.querySelectorAll(".item-fold > summary")].map((one) => textOf(one).trim());
  equal([fourth, fifth], ["Product 4 Meter × 1 · Repair", "Product 5 Meter × 1 · Repair One thing to watch out for"]);
});

test("Days that are known by now become facts, and the sending of a repair estimate only where there can be one", () => {
  const known = (answers: Partial<Answers>) => {
    const facts = toFacts({ ...formModelOf({ name: "" }).answers, ...answers }, { asOf: "2026-11-21" });
    return [facts.repairEstimate?.sentOn, facts.deliveredOn, facts.invoicedOn];
  };
  const { answers } = formModelOf(formExampleOf("form/sections", "days that are known by now"));
  equal(known(answers), ["2026-10-01", "2026-11-02", "2026-11-03"]);
  equal(known({ ...answers, repairEstimateRequested: "no" })[0], undefined);
  equal(known({ ...answers, items: [] })[0], undefined);
  for (const day of ["2026-11-22", "0002-11-02", "unfinished", "2016-12-31x"]) {
    equal(known({ estimateSentOn: day, deliveredOn: day, invoicedOn: day }), [undefined, undefined, undefined]);
  }
  equal(known({ ...answers, receivedOn: "2026-11-10" })[1], undefined);
  equal(known({ ...answers, receivedOn: "2026-11-10", onSite: "yes" })[1], "2026-11-02");
});

test("A day that cannot be is told at its field", () => {
  const { section } = shown("days that cannot be", knownSection);
  const wrong = [...section.querySelectorAll('[aria-invalid="true"]')].map(({ id }) => id);
  equal(wrong, ["estimateSentOn", "deliveredOn"]);
});

test("The estimate is read out on request where that is wanted", () => {
  const model = formModelOf({ name: "" });
  const section = show(assumedSection(model), "form");
  press(section, "#readOut-request");
  equal(model.calls, [["readOut", true]]);
});
