import { type LitElement, nothing } from "lit";
import type { CustomerKind, Facts } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { exampleOf } from "../../harness/examples.ts";
import { estimateOf, modelOf } from "../../harness/models/panel.ts";
import { drawn, show, showOpen, textOf, words, wordsIn } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderDuties, renderFindings, renderWarnings } from "./findings.ts";

function shown(name: string, render: (...of: Parameters<typeof renderDuties>) => unknown): HTMLElement {
  const { estimate, facts } = modelOf(exampleOf("findings", name));
  return showOpen(estimate ? render(words, estimate, facts) : nothing);
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

test("Before a contaminated product is sent, asking is the first thing to do", () => {
  const facts: Facts = { asOf: "2026-11-21", onSite: false, items: [{ service: "repair", contaminated: true }] };
  const first = show(renderDuties(words, estimateOf(facts), facts)).querySelector("label");
  ok(textOf(first).startsWith("Before you send a contaminated product, ask"), textOf(first));
});

test("What no answer has set off is no warning yet, and stands with the rest of the terms", () => {
  const facts: Facts = { asOf: "2026-11-21", onSite: false, items: [{ service: "repair" }] };
  equal(renderWarnings(words, estimateOf(facts), facts), nothing);
  const rest = textOf(showOpen(renderFindings(words, estimateOf(facts), facts)));
  ok(rest.includes("Answer the repair estimate"), rest);
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
  const kinds = panel.querySelectorAll("details.group details.group");
  equal(kinds.length, 3);
  for (const group of kinds) {
    const count = Number(/\d+/.exec(textOf(group.querySelector("summary")))?.[0]);
    equal(group.querySelectorAll(".line").length, count);
  }
  ok(textOf(panel).includes("You ask for the measuring results before the adjustment"), textOf(panel));
});

test("The rest of the terms begins with the cap, the losses that are excluded and the court, and says how many points there are", () => {
  const panel = showOpen(renderFindings(words, estimateOf(repair), repair));
  const lines = [...panel.querySelectorAll(".line-label")].map(textOf);
  const starts = [
    "Under the terms the manufacturer’s total liability",
    "The manufacturer is not liable",
    "If that fails, the court",
  ];
  for (const [place, start] of starts.entries()) ok(lines[place]?.startsWith(start), `${lines[place]}`);
  equal(textOf(panel.querySelector("h3")), `What else the terms say (${lines.length})`);
  equal(new Set(lines).size, lines.length);
});

test("What is to be done now stands apart from what comes later", () => {
  const panel = showOpen(renderDuties(words, estimateOf(repair), repair));
  const [now, later] = [...panel.querySelectorAll("section")];
  ok(textOf(now?.querySelector("h3") ?? null).endsWith("things to do now"), textOf(panel));
  ok(textOf(now ?? null).includes("Describe what is wrong"), textOf(now ?? null));
  ok(!/Pay by|If you find a fault in the work/.test(textOf(now ?? null)), textOf(now ?? null));
  equal(textOf(later?.querySelector("h3") ?? null), "2 things to do later");
  ok(/Pay by.*If you find|If you find.*Pay by/.test(textOf(later ?? null)), textOf(later ?? null));
});

test("What an answer has just set off comes before what warned before it", async () => {
  const item = { service: "repair", thirdParty: true } as const;
  const part = document.createElement("service-estimate-warnings") as LitElement;
  const place = show("");
  place.append(part);
  const first = async (facts: Facts) => {
    const { findings, charges } = estimateOf(facts);
    Object.assign(part, { words, findings, charges, facts });
    await drawn(place);
    return textOf(part.querySelector(".line-label"));
  };
  await first({ ...repair, items: [item] });
  const contaminated = await first({ ...repair, items: [{ ...item, contaminated: true }] });
  ok(contaminated.startsWith("The manufacturer may refuse a contaminated product"), contaminated);
  const all = { ...item, contaminated: true, causes: ["misuse" as const] };
  const caused = await first({ ...repair, items: [all] });
  ok(caused.startsWith("Faults from wrong or unauthorised use"), caused);
});

test("The cap on damages is at most an amount where the value is known, and a rule where not", () => {
  const capped = (item: object) => {
    const facts = { asOf: "2026-11-21", items: [{ service: "repair" as const, ...item }] };
    const panel = showOpen(renderFindings(words, estimateOf(facts), facts));
    return [...panel.querySelectorAll(".line-label")].map(textOf).find((line) => line.includes("total liability"));
  };
  const known = capped({ replacementValue: "1700.00", wearPercent: "20" });
  ok(known?.endsWith("with your figures, at most DKK 1,360.00."), String(known));
  const unworn = capped({ replacementValue: "1700.00" });
  ok(unworn?.endsWith("with your figures, at most DKK 1,700.00."), String(unworn));
  ok(capped({})?.endsWith("less ordinary wear."), "an amount is made up");
});

const said = (facts: Facts, render: (...of: Parameters<typeof renderDuties>) => unknown = renderFindings) =>
  textOf(showOpen(render(words, estimateOf(facts), facts)));
const repair: Facts = { asOf: "2026-11-21", items: [{ service: "repair" }], repairEstimateRequested: true };

test("What is to be done with a product that is sent in says if, while nobody knows whether it is", () => {
  ok(/If you send it in, arrange and pay for the shipment/.test(said(repair, renderDuties)), "the place is not known");
  ok(/If you send it in, send it to: /.test(said(repair, renderDuties)), "the place is not known");
  ok(!/If you send it in/.test(said({ ...repair, onSite: false }, renderDuties)), "it is sent in");
});

test("The cap, the sole remedy and the court say that the law may give a consumer more, as our own word", () => {
  const notes = (customer?: CustomerKind) =>
    said({ ...repair, ...(customer && { customer }) }).match(/Our note[^:]*:[^:]*?the law may/g)?.length ?? 0;
  // What a finding of a consumer's own says of the court is not said beside the court again; its line is named by its "Why?" too.
  equal([notes("consumer"), notes(), notes("business")], [4, 3, 0]);
  const lines = showOpen(renderFindings(words, estimateOf(repair), repair)).querySelectorAll(".line-label");
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
  equal(fee({ customer: "consumer" }), "DKK 1,000.00 (excl. VAT, which is added)");
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
      textOf(showOpen(render(wordsIn[lang] as Words, estimateOf(facts), facts))),
    );
    const text = all.join(" ");
    for (const one of told) ok(one.test(text), `${lang}: ${one} in ${text}`);
    ok(!never.test(text), text);
  }
});
