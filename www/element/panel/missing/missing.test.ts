import { render } from "lit";
import type { FactPath, Missing } from "../../../lib/api.js";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderMissing } from "./missing.ts";

function shown(missing: Missing[]): { panel: HTMLElement; asked: string[] } {
  const asked: string[] = [];
  return { panel: show(renderMissing(words, { missing }, {}, (fact) => asked.push(fact))), asked };
}

const warranty: Missing = {
  fact: "items[1].warranty",
  ask: "customer",
  clauses: ["terms/4.1", "terms/4.2a", "terms/4.2c"],
  narrows: "range",
  byUpTo: "1000.00",
};

test("The next question says of which product, and by how much it narrows; its clauses stand small beside it", () => {
  const { panel, asked } = shown([warranty]);
  equal(textOf(panel.querySelector("h3")), "The question that helps most");
  equal(textOf(panel.querySelector(".missing-question")), "product 2: Do you claim the product warranty?");
  equal(
    textOf(panel.querySelector(".missing-why")),
    "The range can shrink by up to DKK 1,000.00 excl. VAT. Terms 4.1 and 4.2",
  );
  equal(textOf(panel.querySelector("small")), "Terms 4.1 and 4.2");
  panel.querySelector<HTMLButtonElement>(".ask")?.click();
  equal(asked, ["items[1].warranty"]);
});

test("While no service is chosen that is the question, whatever else would narrow more", () => {
  const one = (fact: FactPath): Missing => ({ fact, ask: "customer", clauses: [], narrows: "range" });
  equal(
    textOf(shown([one("onSite"), one("items")]).panel.querySelector(".missing-question")),
    "What would you like done?",
  );
});

test("Before a service is chosen no range is shown, and by how much it could shrink is not said", () => {
  const { panel } = shown([{ ...warranty, fact: "items" }]);
  equal(textOf(panel.querySelector(".missing-why")), "It narrows what this can cost. Terms 4.1 and 4.2");
});

test("What only the provider can tell, and what nobody can answer yet, is not asked of the customer", () => {
  const clauses: Missing["clauses"] = ["terms/6.1a"];
  const others: Missing[] = [
    { fact: "rateCard.services.repair", ask: "host", clauses, narrows: "range" },
    { fact: "items[0].examination", ask: "later", clauses, narrows: "range" },
    { fact: "repairEstimate.afterDecline", ask: "later", clauses, narrows: "range" },
  ];
  const { panel } = shown([...others, warranty]);
  ok(textOf(panel.querySelector(".missing-question")).includes("warranty"), textOf(panel));
  equal(panel.querySelector("details"), null);
  equal(shown(others).panel.children.length, 0);
});

const open = (fact: FactPath): Missing => ({ fact, ask: "customer", clauses: [], narrows: "findings" });

test("The other open questions are folded up and counted, a dozen of them by name", () => {
  const ofProduct = [
    "thirdParty",
    "contaminated",
    "causes",
    "wantsResults",
    "replacementValue",
    "wearPercent",
  ] as const;
  const facts: FactPath[] = [
    ...(["customer", "onSite", "soldUnderOtherTerms", "otherServiceAgreement"] as const),
    ...(["receivedOn", "handInInPerson", "descriptionGiven", "repairEstimateRequested"] as const),
    ...ofProduct.map((name) => `items[0].${name}` as FactPath),
  ];
  const { panel, asked } = shown([warranty, ...facts.map(open)]);
  equal(textOf(panel.querySelector("summary")), "14 other open questions");
  const chips = [...panel.querySelectorAll<HTMLButtonElement>("details .chip")];
  equal(chips.length, 12);
  chips[0]?.click();
  equal(asked, ["customer"]);
  ok(textOf(panel).endsWith("and 2 more"), textOf(panel));
});

test("The same question of many products is one, and opens to each of them", async () => {
  const places = [...Array(250).keys()];
  const { panel, asked } = shown([
    warranty,
    ...places.flatMap((place) => [
      open(`items[${place}].contaminated` as FactPath),
      open(`items[${place}].thirdParty` as FactPath),
    ]),
    open("onSite"),
  ]);
  equal(textOf(panel.querySelector("summary")), "3 other open questions");
  const kinds = [...panel.querySelectorAll<HTMLDetailsElement>(".missing-kind")];
  equal(
    kinds.map((kind) => textOf(kind.querySelector("summary"))),
    ["Contaminated: 250 products", "Other manufacturer’s product: 250 products"],
  );
  equal(panel.querySelectorAll(".missing-kind .chip").length, 0);
  const [first] = kinds as [HTMLDetailsElement];
  const toggled = new Promise((done) => first.addEventListener("toggle", done, { once: true }));
  first.open = true;
  await toggled;
  const products = [...first.querySelectorAll<HTMLButtonElement>(".chip")];
  equal(products.length, 200);
  equal(textOf(products[6] ?? null), "Contaminated: product 7");
  ok(textOf(first).endsWith("and 50 more"), textOf(first));
  products[6]?.click();
  equal(asked, ["items[6].contaminated"]);
});

test("A question that has been opened stays open, and no other in its place, where an answer brings them into another order", () => {
  const asked = (...names: string[]) => {
    const questions = names.flatMap((name) => [0, 1].map((place) => open(`items[${place}].${name}` as FactPath)));
    return renderMissing(words, { missing: [warranty, ...questions] }, {}, () => undefined);
  };
  const panel = show(asked("contaminated", "thirdParty"));
  const kinds = () => [...panel.querySelectorAll<HTMLDetailsElement>(".missing-kind")];
  for (const first of kinds().slice(0, 1)) first.open = true;
  render(asked("thirdParty", "contaminated"), panel);
  equal(
    kinds().map((kind) => kind.open),
    [false, true],
  );
});

test("Where everything open was answered with not sure, nothing is offered as the next question", () => {
  const panel = show(renderMissing(words, { missing: [warranty] }, {}, () => undefined, [warranty.fact]));
  equal(panel.querySelector(".missing-question, .ask"), null);
  equal(textOf(panel.querySelector("#missing-unsure")), "You are not sure about:");
  equal(textOf(panel.querySelector('[aria-labelledby="missing-unsure"]')), "Warranty claim (product 2)");
});

test("Who sees prices with VAT is not told by how much the range without it narrows", () => {
  const panel = show(renderMissing(words, { missing: [warranty] }, { customer: "consumer" }, () => undefined));
  ok(textOf(panel).includes("It narrows what this can cost."), textOf(panel));
  ok(!/DKK/.test(textOf(panel)), textOf(panel));
});
