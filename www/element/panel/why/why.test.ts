import { type LitElement, render } from "lit";
import type { Because } from "../../../lib/api.js";
import { show, shown, textOf, unfold, words } from "../../harness/stage.ts";
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
  equal(details.querySelectorAll("p").length, 0);
  await unfold(details);
  await shown(details, ".clause-ours");
  return details;
}

const sentences = (details: HTMLElement) => [...details.querySelectorAll("p:not(.clause-ours)")].map(textOf);

test("Why? opens to sentences: what the clauses say, what was answered, what is set, how it is taken", async () => {
  const told = sentences(await opened(because));
  equal(
    told.map((sentence) => sentence.split(":")[0]),
    [
      "Because clause 6.1 says",
      "Because clause 10.1 says",
      "You answered",
      "The terms or the law set",
      "We interpret “How often the investigation fee can be charged” as “once for the whole matter”.",
    ],
  );
  ok(told[0]?.includes("may charge DKK 1,000.00"), String(told[0]));
  equal(told[2], "You answered: Warranty claim: not known; Quantity (product 2): 3.");
});

test("A reason without facts, parameters and interpretations is told by its clauses alone, and leads to the terms", async () => {
  const details = await opened({ clauses: ["terms/9.1b"] });
  const told = sentences(details);
  equal(told.length, 1);
  ok(/^Because clause 9\.1 says: .*driving time and mileage/.test(told[0] ?? ""), String(told[0]));
  equal(details.querySelector("a")?.href, "https://example.com/terms");
});

test("Where there are many clauses each opens by itself, to what of it is cited", async () => {
  const details = await opened({ clauses: ["terms/3.1", "terms/4.3", "terms/6.1b", "terms/6.2c"] });
  const clauses = [...details.querySelectorAll<HTMLDetailsElement>("details.clause")];
  equal(clauses.map(textOf), ["Terms 3.1", "Terms 4.3", "Terms 6.1", "Terms 6.2"]);
  const fee = clauses[2] as HTMLDetailsElement;
  await unfold(fee);
  await shown(fee, ".clause-ours");
  const text = textOf(fee.querySelector(".clause-text"));
  ok(text.includes("DKK 1,000.00") && !text.includes("usual rates for what"), text);
});

test("The disclosure names its line for those who do not see it", () => {
  const summary = show(why(words, because, "Investigation fee", "you may have to pay")).querySelector("summary");
  equal(textOf(summary), "you may have to pay Why? Investigation fee");
});

test("An open disclosure follows the estimate", async () => {
  const details = await opened(because);
  const panel = details.parentElement as HTMLElement;
  render(why(words, { ...because, parameters: { investigationFee: "1200.00" } }, "Investigation fee"), panel);
  await (details.querySelector("service-estimate-reason") as LitElement).updateComplete;
  ok(textOf(details).includes("Investigation fee: DKK 1,200.00"), textOf(details));
  equal(panel.querySelector("details"), details);
});

test("A reason under an edition of the host's own names it as one that is not published", async () => {
  const told = sentences(await opened({ ...because, edition: "our-terms-2027" }));
  ok(
    told.some((sentence) => sentence.includes("“our-terms-2027”: not the published edition")),
    told.join(" / "),
  );
});
