import { consentExampleOf } from "../../harness/examples.ts";
import { consentModelOf } from "../../harness/models/consent.ts";
import { openAll, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderRights } from "./rights.ts";

async function shown(name: string): Promise<{ place: HTMLElement; calls: unknown[][] }> {
  const model = consentModelOf(consentExampleOf("consent/rights", name));
  const place = show(renderRights(model), "consents");
  await openAll(place);
  return { place, calls: model.calls };
}

test("Every right is named with its article and its place in the policy", async () => {
  const rights = [...(await shown("asked in November")).place.querySelectorAll("li")];
  ok(rights.length >= 6, `only ${rights.length}`);
  equal(rights.filter((right) => textOf(right.querySelector(".consent-source")) === "").map(textOf), []);
});

test("A month from the last day of January ends with February, and moves on from a Sunday", async () => {
  const { place } = await shown("asked on the last day of January");
  ok(/1 March 2027/.test(textOf(place.querySelector(".consent-answer-by strong"))), textOf(place));
});

test("Another day can be asked for", async () => {
  const { place, calls } = await shown("asked in November");
  const field = place.querySelector("input") as HTMLInputElement;
  field.value = "2026-12-24";
  field.dispatchEvent(new InputEvent("input"));
  equal(calls, [["askOn", "2026-12-24"]]);
});
