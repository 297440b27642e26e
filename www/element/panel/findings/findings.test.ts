import type { CustomerKind, Facts } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { exampleOf } from "../../harness/examples.ts";
import { estimateOf, modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words, wordsIn } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderDuties, renderFindings, renderWarnings } from "./findings.ts";

function shown(name: string, render: typeof renderWarnings): HTMLElement {
  const { estimate, facts } = modelOf(exampleOf("findings", name));
  return show(estimate ? render(words, estimate, facts) : Symbol());
}

test("Everything that warns is said before anything else, each once", () => {
  const panel = shown("everything that warns", renderWarnings);
  const lines = [...panel.querySelectorAll(".line-label")].map(textOf);
  equal(new Set(lines).size, lines.length);
  ok(lines.includes("The manufacturer may refuse a contaminated product."), lines.join("; "));
  ok(
    lines.some((line) => line.includes("wrong or unauthorised use") && line.endsWith("(product 1)")),
    lines.join("; "),
  );
  ok(textOf(panel.querySelector("h3")).includes(String(lines.length)), "the heading does not count them");
});

test("The duties are a checklist with the address to send to", () => {
  const panel = shown("a plain repair", renderDuties);
  const labels = [...panel.querySelectorAll("label")];
  ok(
    labels.some((label) => textOf(label).includes("8660 Skanderborg")),
    labels.map(textOf).join("; "),
  );
  for (const label of labels) ok(panel.querySelector(`[id="${label.htmlFor}"]`), `${textOf(label)} labels nothing`);
});

test("Rights, exclusions and disclosures are folded up, each kind with its number", () => {
  const panel = shown("reverification with results", renderFindings);
  for (const group of panel.querySelectorAll("details.group")) {
    const count = Number(/\d+/.exec(textOf(group.querySelector("summary")))?.[0]);
    equal(group.querySelectorAll(".line").length, count);
  }
  ok(textOf(panel).includes("You ask for the measuring results before the adjustment"), textOf(panel));
});

test("The cap on damages is at most an amount where the value is known, and a rule where not", () => {
  const capped = (item: object) => {
    const facts = { asOf: "2026-11-21", items: [{ service: "repair" as const, ...item }] };
    const panel = show(renderFindings(words, estimateOf(facts), facts));
    return [...panel.querySelectorAll(".line-label")].map(textOf).find((line) => line.includes("total liability"));
  };
  const known = capped({ replacementValue: "1700.00", wearPercent: "20" });
  ok(known?.endsWith("with your figures, at most DKK 1,360.00."), String(known));
  const unworn = capped({ replacementValue: "1700.00" });
  ok(unworn?.endsWith("with your figures, at most DKK 1,700.00."), String(unworn));
  ok(capped({})?.endsWith("less ordinary wear."), "an amount is made up");
});

const said = (facts: Facts, render = renderFindings) => textOf(show(render(words, estimateOf(facts), facts)));
const repair: Facts = { asOf: "2026-11-21", items: [{ service: "repair" }], repairEstimateRequested: true };

test("What is to be done with a product that is sent in says if, while nobody knows whether it is", () => {
  ok(/If you send it in, arrange and pay for the shipment/.test(said(repair, renderDuties)), "the place is not known");
  ok(/If you send it in, send it to: /.test(said(repair, renderDuties)), "the place is not known");
  ok(!/If you send it in/.test(said({ ...repair, onSite: false }, renderDuties)), "it is sent in");
});

test("The cap, the sole remedy and the court say that the law may give a consumer more, as our own word", () => {
  const notes = (customer?: CustomerKind) =>
    said({ ...repair, ...(customer && { customer }) }).match(/Our note, not the terms’: the law may/g)?.length ?? 0;
  equal([notes("consumer"), notes(), notes("business")], [3, 3, 0]);
  const lines = show(renderFindings(words, estimateOf(repair), repair)).querySelectorAll(".line-label");
  equal(
    [...lines].map(textOf).filter((line) => line.startsWith("Our note")),
    [],
  );
});

test("The fee in words is a consumer's with VAT first, a business's without, and never without saying which", () => {
  const fee = (more: Partial<Facts>) =>
    /investigation fee of (.*?), and you pay/.exec(said({ ...repair, ...more }))?.[1];
  equal(fee({ customer: "consumer", vatPercent: "25" }), "DKK 1,250.00 incl. VAT (DKK 1,000.00 excl. VAT)");
  equal(fee({ customer: "business", vatPercent: "25" }), "DKK 1,000.00 excl. VAT (DKK 1,250.00 incl. VAT)");
  equal(fee({ customer: "consumer" }), "DKK 1,000.00 excl. VAT");
});

test("The agreement names the terms by what they are called, and a host's own by the name that it gave them", () => {
  ok(said(repair).includes("and these terms (English text, without a date)."), said(repair));
  const terms = { id: "Our terms 2027", basedOn: "service-terms-en-undated", parameters: {} };
  ok(said({ ...repair, editions: { terms } }).includes("and these terms (Our terms 2027)."), "the host's name");
});

test("A host's own edition has its numbers in every sentence, one month or day as one", () => {
  const parameters = {
    repairEstimateValidity: 1,
    reminderAfter: 1,
    serviceWarranty: 1,
    latestPayment: 1,
    expectedProcessing: 1,
  };
  const facts: Facts = {
    ...repair,
    items: [{ service: "repair" }, { service: "sampleTest" }],
    editions: { terms: { id: "ours", basedOn: "service-terms-en-undated", parameters } },
  };
  for (const [lang, told, never] of [
    [
      "en",
      [/for 1 month from/, /After 1 month without/, /for 1 month after/, /1 day after/, /1 working day /],
      /\b1 (months|days|working days)/,
    ],
    [
      "sv",
      [/i 1 månad från/, /Efter 1 månad utan/, /i 1 månad efter/, /1 dag efter/, /1 arbetsdag /],
      /\b1 (månader|dagar|arbetsdagar)/,
    ],
    [
      "da",
      [/i 1 måned fra/, /Efter 1 måned uden/, /i 1 måned efter/, /1 dag efter/, /1 arbejdsdag /],
      /\b1 (måneder|dage|arbejdsdage)/,
    ],
  ] as const) {
    const all = [renderWarnings, renderDuties, renderFindings].map((render) =>
      textOf(show(render(wordsIn[lang] as Words, estimateOf(facts), facts))),
    );
    const text = all.join(" ");
    for (const one of told) ok(one.test(text), `${lang}: ${one} in ${text}`);
    ok(!never.test(text), text);
  }
});
