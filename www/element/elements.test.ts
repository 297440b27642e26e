import { html, render } from "lit";
import type { Facts } from "../lib/api.js";
import { failedNote } from "./failed-note.ts";
import { anyExampleOf } from "./harness/examples.ts";
import { DRAWN, type ElementExample, elementOf, signOf } from "./harness/models/element.ts";
import { painted, rules, show, shown, textOf, unfold, words } from "./harness/stage.ts";
import { equal, ok, test } from "./harness/test.ts";
import type { EstimateChange, RulesApi, ServiceEstimateElement, ServiceRequestElement } from "./index.ts";

async function open(
  name: string,
): Promise<{ element: ServiceEstimateElement | ServiceRequestElement; root: ShadowRoot }> {
  const example = anyExampleOf<ElementExample>(".", name);
  const place = show(elementOf(example), "");
  await shown(place, signOf(example));
  const element = place.querySelector<ServiceEstimateElement | ServiceRequestElement>(
    "service-estimate, service-request",
  ) as ServiceRequestElement;
  // What the page knows is filled in.
  await element.updateComplete;
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
  equal(root.querySelectorAll('[role="status"]').length, 1);
});

test("What could not be loaded is read out by the one live region", async () => {
  const { element, root } = await open("filled in, with rates");
  const place = root.querySelector("aside") as HTMLElement;
  render(
    failedNote("It did not come.", "Try again", () => {}),
    place.appendChild(document.createElement("div")),
  );
  await element.updateComplete;
  equal([...root.querySelectorAll('[role="status"]')].map(textOf), ["It did not come."]);
});

/** What a page takes back, each in every way in which it can. */
const TAKEN_BACK = [
  "asOf",
  "vatPercent",
  "lang",
  "name",
  "rateCard",
  "calendar",
  "interpretations",
  "editions",
  "portal",
] as const;
const OF_FORM = ["draft", "subjectId", "sampleRates", "earlierConsent"] as const;

for (const tag of ["service-request", "service-estimate"] as const) {
  test(`<${tag}>: a property or attribute that is taken back is as if it had never been set`, async () => {
    const place = show(html`${document.createElement(tag)}`, "");
    const element = place.querySelector(tag) as ServiceRequestElement | ServiceEstimateElement;
    Object.assign(element, { loader: async () => rules, lang: "en" });
    await shown(place, DRAWN);
    const untouched = [element.facts, element.estimate, element.value];
    const names = [...TAKEN_BACK, "messages", ...(tag === "service-request" ? OF_FORM : [])];
    for (const name of names.filter((one) => one !== "lang")) {
      for (const nothing of [undefined, null, ""]) {
        Object.assign(element, { [name]: nothing });
        await element.updateComplete;
        equal([element.facts, element.estimate, element.value], untouched);
      }
    }
    for (const attribute of ["as-of", "vat-percent", "draft", "subject-id", "name"]) {
      element.setAttribute(attribute, "2026-11-21");
      element.setAttribute(attribute, "");
      await element.updateComplete;
      equal([element.facts, element.estimate], untouched.slice(0, 2));
      element.setAttribute(attribute, "2026-11-21");
      element.removeAttribute(attribute);
      await element.updateComplete;
      equal([element.facts, element.estimate], untouched.slice(0, 2));
    }
  });
}

test("A loader that is set right after the import, or later, is the one that is used", async () => {
  let asked = 0;
  const own = async () => {
    asked += 1;
    return rules;
  };
  const place = show(html`<service-request lang="en"></service-request>`, "");
  const element = place.querySelector("service-request") as ServiceRequestElement;
  element.loader = own;
  await shown(place, ".range-figure");
  equal(asked, 1);
  element.loader = () => Promise.reject(new Error("the network is lost"));
  await shown(place, ".failed");
  element.loader = () => own();
  await shown(place, ".range-figure");
  equal([asked, place.querySelector("service-request")?.shadowRoot?.querySelector(".failed") ?? null], [2, null]);
});

/** As browsers that translate a page do: every text is put into elements of their own. */
function translate(root: ParentNode): void {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter((one) => one.data.trim() !== "")) {
    const outer = document.createElement("font");
    outer.append(document.createElement("font"));
    (outer.firstChild as HTMLElement).textContent = `«${text.data}»`;
    text.replaceWith(outer);
  }
}

test("On a page that the browser has translated, what is shown is what was computed, again and again", async () => {
  const { element, root } = await open("filled in, with rates");
  const request = element as ServiceRequestElement;
  const figure = () => textOf(root.querySelector(".range-figure"));
  const quantity = root.querySelector<HTMLInputElement>("#item-1-quantity") as HTMLInputElement;
  for (const count of ["7", "11"]) {
    translate(root);
    quantity.value = count;
    quantity.dispatchEvent(new InputEvent("input"));
    await request.updateComplete;
    await shown(root, DRAWN);
    await painted();
    const { min, pricedMax } = request.estimate?.range ?? {};
    for (const amount of [min, pricedMax]) {
      ok(figure().includes(words.money(amount ?? "").replace(/^DKK\s/, "")), `${figure()} without ${amount}`);
    }
    const lines = textOf(root.querySelector(".scenarios"));
    for (const { total } of request.estimate?.scenarios ?? []) {
      ok(
        lines.includes(words.money(total.pricedMax).replace(/^DKK\s/, "")),
        `${total.pricedMax} is not among the outcomes`,
      );
    }
  }
});

test("On a translated page what is wrong with a field and what is read out follow as well", async () => {
  const { element, root } = await open("filled in, with rates");
  const request = element as ServiceRequestElement;
  request.reportValidity();
  await request.focusFact("items[0].quantity");
  root.querySelector<HTMLButtonElement>('[type="submit"]')?.click();
  await request.updateComplete;
  const summary = () => textOf(root.querySelector("#error-summary-title"));
  const before = summary();
  translate(root);
  const name = root.querySelector<HTMLInputElement>("#contact-name") as HTMLInputElement;
  name.value = "A. Customer";
  name.dispatchEvent(new Event("change"));
  await request.updateComplete;
  ok(summary() !== "" && !summary().includes(before), `${before} / ${summary()}`);
});

/** The rules, and how often they were asked for an estimate, with its reasons and without. */
function countedRules() {
  const asked = { whole: 0, bare: 0 };
  const estimate = (facts: Facts, options?: { reasons?: boolean }) => {
    asked[options?.reasons === false ? "bare" : "whole"] += 1;
    return rules.estimate(facts, options as { reasons: true });
  };
  return { asked, loader: async () => ({ ...rules, estimate }) as RulesApi };
}

test("Reasons are asked for when somebody opens one, and not while typing", async () => {
  const { asked, loader } = countedRules();
  const place = show(html`<service-request lang="en" .loader=${loader}></service-request>`, "");
  const element = place.querySelector("service-request") as ServiceRequestElement;
  const root = element.shadowRoot as ShadowRoot;
  await shown(place, DRAWN);
  root.querySelector<HTMLInputElement>("#item-1-service")?.click();
  await element.updateComplete;
  equal([asked.bare > 0, asked.whole], [true, 0]);
  const why = root.querySelector<HTMLDetailsElement>(".range .why") as HTMLDetailsElement;
  await unfold(why);
  await shown(place, ".range .why .why-body > p");
  equal(asked.whole, 1);
  // While it is open, what it says goes with what is typed.
  root.querySelector<HTMLInputElement>("#onSite-yes")?.click();
  await element.updateComplete;
  equal(asked.whole, 2);
  why.open = false;
  await painted();
  const quantity = root.querySelector<HTMLInputElement>("#item-1-quantity") as HTMLInputElement;
  quantity.value = "2";
  quantity.dispatchEvent(new InputEvent("input"));
  await element.updateComplete;
  equal(asked.whole, 2);
  // A warning says by itself which answer has set it off.
  root.querySelector<HTMLInputElement>("#item-1-contaminated")?.click();
  await element.updateComplete;
  equal(asked.whole, 2);
});

test("What is told and handed over has its reasons, asked for only by who looks", async () => {
  const { asked, loader } = countedRules();
  const place = show(html`<form><service-request name="r" lang="en" .loader=${loader}></service-request></form>`, "");
  const [form, element] = [place.querySelector("form"), place.querySelector("service-request")];
  const told: EstimateChange[] = [];
  element?.addEventListener("service-estimate-change", ({ detail }) => told.push(detail));
  await shown(place, ".range-figure");
  element?.shadowRoot?.querySelector<HTMLInputElement>("#item-1-service")?.click();
  await element?.updateComplete;
  equal([told.length > 1, asked.whole], [true, 0]);
  ok(told.at(-1)?.estimate?.range.because.clauses.length, "the event's estimate has no reasons");
  equal(asked.whole, 1);
  const sent = JSON.parse(String(new FormData(form as HTMLFormElement).get("r")));
  ok(sent.estimate.range.because.clauses.length, "what the form sends has no reasons");
  ok(element?.estimate?.range.because.clauses.length, "the element's estimate has no reasons");
  // One and the same.
  equal(asked.whole, 1);
});

test("Two elements of one name and the page's own fields travel with the form in their order", async () => {
  const place = show(
    html`<form>
      <input name="e" value="first" />
      <service-estimate name="e" lang="en" .facts=${{ customer: "business" }}></service-estimate>
      <service-estimate name="e" lang="en" .facts=${{ customer: "consumer" }}></service-estimate>
      <service-estimate name="other" disabled></service-estimate>
    </form>`,
    "",
  );
  for (const one of place.querySelectorAll("service-estimate")) await one.updateComplete;
  const data = new FormData(place.querySelector("form") as HTMLFormElement);
  const [first, ...others] = data.getAll("e").map(String);
  equal(first, "first");
  equal(
    others.map((one) => JSON.parse(one).facts.customer),
    ["business", "consumer"],
  );
  equal(data.has("other"), false);
});
