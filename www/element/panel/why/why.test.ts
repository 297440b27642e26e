import { render } from "lit";
import type { Because } from "../../../lib/api.js";
import { show, textOf, unfold, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
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

test("A reason under an edition of the host's own names it as one that is not published", async () => {
  const lines = [...(await opened({ ...because, edition: "our-terms-2027" })).querySelectorAll("dt, dd")].map(textOf);
  const at = lines.indexOf("Edition of the terms");
  equal(lines[at + 1], "“our-terms-2027”: not the published one, but that of whoever provides this estimate");
});
