import { render } from "lit";
import type { Because } from "../../../lib/api.js";
import { show, textOf, unfold, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { factLabel, factValue } from "./facts.ts";
import { messageValues } from "./values.ts";
import { why } from "./why.ts";

const because: Because = {
  clauses: ["terms/6.1b", "terms/6.1a", "terms/10.1"],
  facts: { "items[0].warranty": "unknown", "items[1].quantity": 3 },
  parameters: { investigationFee: "1000.00" },
  interpretations: { investigationFee: "oncePerMatter" },
};

async function opened(reasons: Because): Promise<HTMLDetailsElement> {
  const details = show(why(words, reasons, "Investigation fee")).querySelector("details") as HTMLDetailsElement;
  equal(details.querySelector("dl"), null);
  await unfold(details);
  return details;
}

test("Why? opens to the clauses with their sections, the facts, the parameters and the interpretations", async () => {
  const lines = [...(await opened(because)).querySelectorAll("dt, dd")].map(textOf);
  equal(lines, [
    "Clauses of the terms",
    "6.1 Repairs and repair estimates",
    "10.1 Prices",
    "Worked out from",
    "Warranty claim: not known",
    "Quantity (product 2): 3",
    "Set by the terms or the law",
    "Investigation fee: DKK 1,000.00 excl. VAT",
    "How it was interpreted",
    "How often the investigation fee can be charged: once for the whole matter",
  ]);
});

test("A reason without facts, parameters and interpretations is told by its clauses alone", async () => {
  const lines = [...(await opened({ clauses: ["terms/9.1"] })).querySelectorAll("dt, dd")].map(textOf);
  equal(lines, ["Clauses of the terms", "9.1 Place and time"]);
});

test("The disclosure names its line for those who do not see it", () => {
  const summary = show(why(words, because, "Investigation fee", "you may have to pay")).querySelector("summary");
  equal(textOf(summary), "you may have to pay Why? Investigation fee");
});

test("An open disclosure follows the estimate", async () => {
  const details = await opened(because);
  const panel = details.parentElement as HTMLElement;
  render(why(words, { ...because, parameters: { investigationFee: "1200.00" } }, "Investigation fee"), panel);
  ok(textOf(details).includes("Investigation fee: DKK 1,200.00"), textOf(details));
  equal(panel.querySelector("details"), details);
});

test("Rates that change are told with the days from which they hold", async () => {
  const rates = {
    lawfulInterest: [
      { from: "2026-06-30", annualPercent: "9.75" },
      { from: "2026-07-01", annualPercent: "10" },
    ],
  };
  const lines = [...(await opened({ ...because, parameters: rates })).querySelectorAll("dd")].map(textOf);
  ok(lines.includes("Legal rate a year, as from: 30 Jun 2026: 9.75%; 1 Jul 2026: 10%"), lines.join("; "));
});

test("Facts are told in words: choices, money, days, percentages, names as they are", () => {
  equal(factValue(words, "items[0].service", "reverification"), "reverification");
  equal(factValue(words, "items[0].product", "repair"), "repair");
  equal(factValue(words, "items[0].warranty", "covered"), "claimed, not examined yet");
  equal(factValue(words, "items[3].examination", "covered"), "covered by the warranty");
  equal(factValue(words, "items[0].examination", "notWorkedOn"), "not worked on");
  equal(factValue(words, "vatPercent", "25"), "25%");
  equal(factValue(words, "receivedOn", "2026-03-30"), "30 Mar 2026");
  equal(factValue(words, "rateCard.disposal", { min: "60.00", max: "75.00" }), "DKK 60.00 to 75.00");
  equal(
    factValue(words, "items[0].causes", ["misuse", "maintenance"]),
    "wrong or unauthorised use, or unusual conditions and lack of maintenance",
  );
  equal(factLabel(words, "rateCard.products.Heat meter"), "Rate for replacing the product");
  equal(factLabel(words, "rateCard.services.repair"), "Rate for repairing");
  equal(factLabel(words, "rateCard.services.sampleTest"), "Rate for the service");
});

test("A count is a number, for plural forms; an amount stays text, to be printed as it is", () => {
  const values = { reminderAfter: "3", investigationFee: "1000.00", dueOn: "2026-03-30" };
  const { reminderAfter, investigationFee, investigationFeeMoney, dueOnDate } = messageValues(words, values);
  equal(
    [reminderAfter, investigationFee, investigationFeeMoney, dueOnDate],
    [3, "1000.00", "DKK 1,000.00", "30 Mar 2026"],
  );
});

test("A reason under an edition of the host's own names it as one that is not published", async () => {
  const lines = [...(await opened({ ...because, edition: "our-terms-2027" })).querySelectorAll("dt, dd")].map(textOf);
  const at = lines.indexOf("Edition of the terms");
  equal(lines[at + 1], "“our-terms-2027”: not the published one, but that of whoever provides this estimate");
});
