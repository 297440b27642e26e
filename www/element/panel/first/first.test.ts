import type { Facts } from "../../../lib/api.js";
import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderFirst } from "./first.ts";

function of(facts: Facts, onConsents?: () => void): { panel: HTMLElement; calls: unknown[][] } {
  const { estimate, onAsk, calls } = modelOf({ name: "", facts });
  return { panel: show(estimate && renderFirst(words, estimate, facts, { onAsk, onConsents })), calls };
}

const named = (name: string) => of(exampleOf("first", name).facts);
const line = (panel: HTMLElement, name: string) => textOf(panel.querySelector(`.first-${name}`));

test("The four questions that a customer comes with have a line each, in this order", () => {
  equal([...named("nothing known").panel.querySelectorAll("h3")].map(textOf), [
    "What it can cost",
    "When it is expected to be ready",
    "What happens to your data",
    "What to do now",
  ]);
});

test("When it is ready is a day, the answer that it takes, or that no time is stated", () => {
  const day = line(named("a sample test with its day of arrival").panel, "ready");
  ok(day.includes("Thursday, 17 December 2026") && day.includes("Expected, not binding."), day);
  const { panel, calls } = named("a sample test without a day of arrival");
  ok(line(panel, "ready").includes("then 14 working days"), line(panel, "ready"));
  panel.querySelector<HTMLButtonElement>(".first-ready .chip")?.click();
  equal(calls, [["ask", "receivedOn"]]);
  const repair = line(named("a repair without prices, a consumer's").panel, "ready");
  ok(repair.includes("The terms state no time for repairs."), repair);
  const onSite = line(named("work on site").panel, "ready");
  ok(onSite.includes("no time for work at your premises"), onSite);
});

test("In a mixed matter the day names the products that it is the day of, and those without a stated time", () => {
  const items = [
    { service: "repair", product: "Heat meter" },
    { service: "sampleTest", product: "Water meter" },
  ] as const;
  const { panel } = of({ asOf: "2026-11-21", onSite: false, receivedOn: "2026-11-25", items });
  const said = line(panel, "ready");
  ok(said.includes("2026 (Water meter)"), said);
  ok(said.includes("The terms state no time for repairs (Heat meter)."), said);
});

test("Before a service is chosen nothing is said about its time, and the question is one press away", () => {
  const { panel, calls } = named("nothing known");
  ok(line(panel, "ready").includes("It depends on the service."), line(panel, "ready"));
  panel.querySelector<HTMLButtonElement>(".first-ready .chip")?.click();
  equal(calls, [["ask", "items"]]);
});

test("What happens to the data follows the consents, and leads to them where they are asked for", () => {
  const { facts } = exampleOf("first", "two consents given");
  let followed = 0;
  const { panel } = of(facts, () => {
    followed += 1;
  });
  ok(line(panel, "data").includes("You agree to 2 of the 5 uses that need your consent."), line(panel, "data"));
  panel.querySelector<HTMLButtonElement>(".first-data button")?.click();
  equal(followed, 1);
  const none = line(of({ ...facts, consents: { marketingEmail: "refused" } }).panel, "data");
  ok(none.includes("You do not agree to any of the 5 uses"), none);
  const { consents: _, policy: __, ...unasked } = facts;
  const open = line(of(unasked, () => undefined).panel, "data");
  ok(open.includes("that you leave open counts as no"), open);
  const alone = of(unasked).panel;
  equal(alone.querySelector(".first-data button"), null);
  ok(line(alone, "data").includes("nothing that you enter is sent for it"), line(alone, "data"));
});

test("What to do now is the first duty before anything is sent", () => {
  ok(line(named("nothing known").panel, "now").includes("Create the matter on the service portal"), "no duty");
});

test("What to do now follows the days that are known, and nothing that has arrived is to be sent in", () => {
  const repair: Facts = { asOf: "2026-11-21", onSite: false, items: [{ service: "repair" }] };
  const now = (known: Partial<Facts>) => line(of({ ...repair, ...known }).panel, "now");
  equal(
    now({ repairEstimate: { sentOn: "2026-11-10" } }),
    "What to do now Answer the repair estimate. It holds until Wednesday, 10 February 2027.",
  );
  equal(now({ invoicedOn: "2026-11-10" }), "What to do now Pay no later than: Thursday, 10 December 2026");
  const delivered = now({ deliveredOn: "2026-11-10" });
  ok(delivered.includes("tell the manufacturer without undue delay"), delivered);
  for (const known of [{ receivedOn: "2026-11-10" }, { repairEstimate: { sentOn: "2026-08-10" } }]) {
    ok(!/portal|ship|parcel|Send/.test(now(known)), now(known));
  }
  ok(now({ receivedOn: "2026-11-25" }).includes("service portal"), "what is still to come is to be sent");
});

test("What has been delivered is not expected, and nobody is asked when it will arrive", () => {
  const test: Facts = { asOf: "2026-11-21", onSite: false, items: [{ service: "sampleTest" }] };
  const ready = (known: Partial<Facts>) => of({ ...test, ...known }).panel.querySelector(".first-ready");
  ok(textOf(ready({ deliveredOn: "2026-11-10" })).includes("Service delivered: Tuesday, 10 November 2026"), "no day");
  for (const known of [{ deliveredOn: "2026-11-10" }, { invoicedOn: "2026-11-10" }]) {
    equal(ready(known)?.querySelector(".chip"), null);
  }
});

test("The drawing redraws with the figures, and says what it shows", () => {
  const drawing = (name: string) => named(name).panel.querySelector('[role="img"]');
  equal(
    drawing("a repair without prices, a consumer's")?.getAttribute("aria-label"),
    "A bar: DKK 0.00 is certain, from there to DKK 1,250.00 is possible, and beyond that no price is known.",
  );
  ok(drawing("a repair without prices, a consumer's")?.querySelector(".bar-open"), "it ends");
  const unpriced = of({ asOf: "2026-11-21", items: [{ service: "sampleTest" }] }).panel.querySelector('[role="img"]');
  equal(unpriced?.getAttribute("aria-label"), "A bar: no price is known.");
  const priced = drawing("a sample test with its day of arrival");
  ok(/is certain, and from there to DKK/.test(priced?.getAttribute("aria-label") ?? ""), "it says otherwise");
  ok(priced?.querySelector(".bar-end"), "it has no end");
});
