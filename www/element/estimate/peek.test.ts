import type { Facts } from "../../lib/api.js";
import { rangeSentence } from "../../words/range.ts";
import { anyExampleOf } from "../harness/examples.ts";
import { type Example, estimateOf } from "../harness/models/panel.ts";
import { show, textOf, words } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import { renderPeek } from "./peek.ts";

const estimate = (name: string) => estimateOf(anyExampleOf<Example>("estimate", name).facts);
const sentence = (name: string) => rangeSentence(words, estimate(name), {});
const peek = (name: string) =>
  textOf(
    show(
      renderPeek(words, estimate(name), {}, () => {}),
      "",
    ).querySelector(".peek-range"),
  );

test("The range is one sentence, which names what has no price and says that it can be more", () => {
  const open = sentence("priced, with parts still open");
  ok(!/DKK/.test(sentence("nothing priced")), sentence("nothing priced"));
  ok(/^Estimate: DKK.* or more excl\. VAT, which is added\. No price is known for: .*return shipping/.test(open), open);
  ok(
    /DKK/.test(sentence("everything priced")) && !/or more|No price/.test(sentence("everything priced")),
    "it is closed",
  );
});

test("The foot bar has the expected day beside the range, or that none is known or stated", () => {
  const ready = (facts: Facts) => {
    const place = show(
      renderPeek(words, estimateOf(facts), facts, () => {}),
      "",
    );
    return textOf(place.querySelector(".peek-ready"));
  };
  const facts: Facts = { asOf: "2026-11-21", onSite: false, items: [{ service: "sampleTest" }] };
  equal(ready({ ...facts, receivedOn: "2026-11-25" }), "Expected to be ready: 17 Dec 2026");
  equal(ready(facts), "Expected to be ready: not known yet");
  equal(ready({ ...facts, items: [{ service: "repair" }] }), "Expected to be ready: no time stated");
  const mixed = [{ service: "repair" as const }, { service: "sampleTest" as const }];
  equal(ready({ ...facts, items: mixed }), "Expected to be ready: not known yet (product 2)");
  equal(ready({ ...facts, deliveredOn: "2026-11-10" }), "Service delivered: Tuesday, 10 November 2026");
});

test("Neither the sentence nor the foot bar counts charges of outcomes that exclude each other", () => {
  for (const text of [sentence("priced, with parts still open"), peek("priced, with parts still open")]) {
    ok(!/\d+ charges?/.test(text), text);
    ok(/ or more /.test(text), text);
  }
});

test("A consumer is told the price with VAT, and a business the one without", () => {
  const facts = { ...anyExampleOf<Example>("estimate", "everything priced").facts, vatPercent: "25" };
  const said = (customer: "consumer" | "business") =>
    rangeSentence(words, estimateOf({ ...facts, customer }), { customer });
  ok(/ incl\. VAT$/.test(said("consumer")), said("consumer"));
  ok(/ excl\. VAT$/.test(said("business")), said("business"));
});

test("In a mixed matter the day names the products that it is the day of", () => {
  const items = [
    { service: "repair", product: "Heat meter" },
    { service: "sampleTest", product: "Water meter" },
  ] as const;
  const facts = { asOf: "2026-11-21", onSite: false, receivedOn: "2026-11-25", items };
  const day = textOf(
    show(
      renderPeek(words, estimateOf(facts), facts, () => {}),
      "",
    ).querySelector(".peek-ready"),
  );
  ok(/: \d+ Dec 2026 \(Water meter\)$/.test(day), day);
});

test("Of several products it has the numbers, so that it stays low", () => {
  const product = "Water meter with a long name";
  const items = [{ service: "repair" }, { service: "sampleTest", product }, { service: "reverification" }] as const;
  const facts = { asOf: "2026-11-21", onSite: false, receivedOn: "2026-11-25", items };
  const place = show(
    renderPeek(words, estimateOf(facts), facts, () => {}),
    "",
  );
  ok(/ 2026 \(products 2–3\)$/.test(textOf(place.querySelector(".peek-ready"))), textOf(place));
});

test("Following it leads to the estimate", () => {
  let followed = 0;
  const place = show(
    renderPeek(words, estimate("everything priced"), {}, () => {
      followed += 1;
    }),
    "",
  );
  const button = place.querySelector("button");
  equal(textOf(button?.firstElementChild ?? null), sentence("everything priced"));
  button?.click();
  equal(followed, 1);
});
