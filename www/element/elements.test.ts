import { anyExampleOf } from "./harness/examples.ts";
import { type ElementExample, elementOf, signOf } from "./harness/models/element.ts";
import { rules, show, shown, textOf } from "./harness/stage.ts";
import { equal, ok, test } from "./harness/test.ts";
import type { ServiceEstimateElement, ServiceRequestElement } from "./index.ts";

async function open(
  name: string,
): Promise<{ element: ServiceEstimateElement | ServiceRequestElement; root: ShadowRoot }> {
  const example = anyExampleOf<ElementExample>(".", name);
  const place = show(elementOf(example), "");
  await shown(place, signOf(example));
  const element = place.querySelector<ServiceEstimateElement | ServiceRequestElement>(
    "service-estimate, service-request",
  ) as ServiceRequestElement;
  return { element, root: element.shadowRoot as ShadowRoot };
}

test("The form is there while the rules are on their way, and asks for no consent yet", async () => {
  const { root } = await open("the rules on their way");
  ok(root.querySelector("#item-1-service"), "the form is not there");
  equal(root.querySelector(".consents"), null);
});

test("Without the rules the form keeps its answers, can be submitted, and offers to try again", async () => {
  const { element, root } = await open("the rules lost, and the form filled in");
  equal(root.querySelector<HTMLInputElement>("#item-1-product")?.value, "Heat meter DN 20");
  equal(root.querySelector<HTMLButtonElement>('[type="submit"]')?.disabled, false);
  element.loader = async () => rules;
  root.querySelector<HTMLButtonElement>(".failed .ask")?.click();
  await shown(root, ".details");
  equal(root.querySelector(".failed"), null);
});

test("Where an answer is refused, what is wrong stands in place of an estimate", async () => {
  const { element, root } = await open("an answer that the rules refuse");
  equal(element.estimate, undefined);
  ok(textOf(root.querySelector(".issues")) !== "", "nothing is said");
});

test("A disabled element takes no answer", async () => {
  const { root } = await open("disabled");
  equal(root.querySelectorAll(".form :is(input, textarea, button):not(:disabled)").length, 0);
});

test("Beside a form of the page's own there are no questions", async () => {
  const { root } = await open("only the estimate");
  equal(root.querySelectorAll("form, textarea, [type=radio]").length, 0);
});

test("Made-up amounts are said to be made up", async () => {
  const { element, root } = await open("untouched, with sample rates to try");
  equal(root.querySelector(".notice-sample"), null);
  root.querySelector<HTMLInputElement>("#withSampleRates")?.click();
  await element.updateComplete;
  ok(textOf(root.querySelector(".notice-sample")) !== "", "not said");
});

test("The estimate is named as a landmark, and what changes in it is read out from a place of its own", async () => {
  const { root } = await open("filled in, with rates");
  ok(root.querySelector("aside")?.ariaLabel, "the landmark has no name");
  equal(root.querySelectorAll('.layout > [role="status"]').length, 1);
});
