import { consentExampleOf } from "../../harness/examples.ts";
import { consentModelOf } from "../../harness/models/consent.ts";
import { openAll, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderPolicy } from "./policy.ts";

async function shown(name: string): Promise<{ place: HTMLElement; calls: unknown[][] }> {
  const model = consentModelOf(consentExampleOf("consent/policy", name));
  const place = show(renderPolicy(model), "consents");
  await openAll(place);
  return { place, calls: model.calls };
}

test("The text that is gone by is named with its day, where it has one", async () => {
  const summary = async (name: string) => textOf((await shown(name)).place.querySelector(".consent-summary"));
  ok(/15 Nov 2021/.test(await summary("the English text")), await summary("the English text"));
  ok(!/20\d\d/.test(await summary("the Swedish text")), await summary("the Swedish text"));
});

test("Another text can be gone by", async () => {
  const { place, calls } = await shown("the English text");
  const [english, swedish] = place.querySelectorAll("input");
  equal([english?.checked, swedish?.checked], [true, false]);
  swedish?.click();
  equal(calls, [["goBy", "sv"]]);
});

test("What the policy leaves unsaid stands apart from what it says, and each line names its place", async () => {
  const lists = [...(await shown("the Swedish text")).place.querySelectorAll("ul")];
  equal(lists.length, 2);
  for (const line of lists.flatMap((list) => [...list.children])) {
    ok(textOf(line.querySelector(".consent-source")) !== "", textOf(line));
  }
});
