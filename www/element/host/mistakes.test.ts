import { html } from "lit";
import { createWords } from "../../words/words.ts";
import { DRAWN } from "../harness/models/element.ts";
import { painted, quiet, rules, show, shown, textOf, until, words } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import type { EstimateMistake, ServiceEstimateElement, ServiceRequestElement } from "../index.ts";
import { Mistakes } from "./mistakes.ts";

const TAGS = ["service-request", "service-estimate"] as const;

/** Something, and what the console said as an error meanwhile. */
async function heard<T>(act: () => Promise<T>): Promise<{ done: T; errors: string[] }> {
  const errors: string[] = [];
  const { error } = console;
  console.error = (text: unknown) => errors.push(String(text));
  try {
    return { done: await act(), errors };
  } finally {
    console.error = error;
  }
}

/** An element with the properties of a page, once it has told of as many mistakes as there are, or of more. */
async function open(tag: (typeof TAGS)[number], properties: object, mistakes = 1) {
  const { done, errors } = await heard(async () => {
    const element = document.createElement(tag) as ServiceRequestElement | ServiceEstimateElement;
    const told: EstimateMistake[] = [];
    const tell = (event: Event) => told.push((event as CustomEvent<EstimateMistake>).detail);
    element.addEventListener("service-estimate-mistake", tell);
    Object.assign(element, { loader: async () => rules, lang: "en", ...properties });
    const place = show(html`${element}`, "");
    await shown(place, `${DRAWN}, .without-estimate`);
    await element.updateComplete;
    // What fills the form in comes in a script of its own, and what tells of it in another.
    await until(() => told.length >= mistakes, "nothing is told");
    await quiet();
    return { element, told, place, root: element.shadowRoot as ShadowRoot };
  });
  // What the tests before have left may still tell of itself.
  return { ...done, errors: errors.filter((line) => done.told.some((one) => line === lineOf(one))) };
}

/** How a mistake is told on the console. */
const lineOf = ({ path, message }: EstimateMistake) => `upfront-terms: ${path}: ${message}`;

const cyclic: Record<string, unknown> = {};
cyclic.itself = cyclic;

/** What a page can set wrongly, and whether the estimate is without its prices then, or is not shown. */
const WRONG: [name: string, value: unknown, path: string, without: "prices" | "estimate" | undefined][] = [
  ["rateCard", { services: { repar: "650.00" } }, "rateCard.services.repar", "prices"],
  ["rateCard", "cheap", "rateCard", "prices"],
  ["rateCard", { disposal: 95n }, "rateCard.disposal", "prices"],
  ["rateCard", { products: cyclic }, "rateCard.products", "prices"],
  ["vatPercent", "a quarter", "vatPercent", undefined],
  ["asOf", "21.11.2026", "asOf", "estimate"],
  ["asOf", 20261121, "asOf", "estimate"],
  ["asOf", new Date(2026, 10, 21), "asOf", "estimate"],
  ["calendar", { closures: [{ from: "2026-12-24" }] }, "calendar.closures[0].to", "estimate"],
  ["calendar", { closures: 3n }, "calendar.closures", "estimate"],
  ["calendar", "closed", "calendar", "estimate"],
  ["interpretations", { rounding: "up" }, "interpretations.rounding", "estimate"],
  ["editions", { terms: "service-terms-1999" }, "editions.terms", "estimate"],
];

for (const tag of TAGS) {
  for (const [name, value, path, without] of WRONG) {
    test(`<${tag}>: a wrong ${name} (${typeof value}, ${path}) is told to the page once, and not to the customer`, async () => {
      const { element, told, root, errors } = await open(tag, { facts: { customer: "business" }, [name]: value });
      ok(told[0]?.path.startsWith(path) && told[0].message !== "", JSON.stringify(told));
      equal(errors, told.map(lineOf));
      equal(root.querySelector(".issues"), null);
      for (const one of ["prices", "estimate"]) {
        equal([one, root.querySelector(`.without-${one}`) !== null], [one, one === without]);
      }
      equal(element.estimate === undefined, without === "estimate");
      equal(typeof element.value, "string");
      // Nothing that happens in the element tells of it again, and put right it is as if it had never been.
      const before = told.length;
      await heard(async () => {
        root.querySelector<HTMLInputElement>("#item-1-service")?.click();
        element.requestUpdate();
        await element.updateComplete;
        Object.assign(element, { [name]: undefined });
        await element.updateComplete;
        await shown(root, DRAWN);
      });
      equal([told.slice(before), root.querySelector(".without-prices, .without-estimate")], [[], null]);
    });
  }
}

test("Without prices the estimate says so, and that no price is known", async () => {
  const { root } = await open("service-request", {
    rateCard: { services: 5 },
    facts: { onSite: false, items: [{ service: "repair" }] },
  });
  await shown(root, ".scenarios");
  ok(textOf(root.querySelector(".without-prices")).startsWith(words.t("estimate.without.prices")), "not said");
  ok(root.querySelector(".without-prices + *"), "there is nothing but the note");
});

test("A day that is none keeps nobody from submitting, and is not handed over as one", async () => {
  const { root, element } = await open("service-request", { asOf: "today" });
  const request = element as ServiceRequestElement;
  const day = root.querySelector<HTMLInputElement>("#receivedOn") as HTMLInputElement;
  day.value = `${new Date().getFullYear()}-12-30`;
  day.dispatchEvent(new InputEvent("input"));
  await request.updateComplete;
  request.reportValidity();
  await request.updateComplete;
  equal(root.querySelector("#receivedOn-error"), null);
  equal(request.request.estimate, undefined);
});

test("What the customer has answered stays told to the customer, beside what the page has got wrong", async () => {
  const form = document.createElement("form");
  form.innerHTML = `<input data-fact="items[0].service" value="repair"><input data-fact="items[0].quantity" value="many">
    <input type="hidden" data-fact="customer" value="b2b"><input data-fact="items[0].colour" value="red">`;
  const element = document.createElement("service-estimate");
  const told: EstimateMistake[] = [];
  element.addEventListener("service-estimate-mistake", ({ detail }) => told.push(detail));
  Object.assign(element, { loader: async () => rules, lang: "en", vatPercent: "x" });
  form.append(element);
  const { done: place } = await heard(async () => {
    const place = show(html`${form}`, "");
    await shown(place, ".issues");
    await painted();
    return place;
  });
  equal(told.map(({ path }) => path).sort(), ["customer", "data-fact", "vatPercent"]);
  equal(element.shadowRoot?.querySelectorAll(".issues li").length, 1);
  place.replaceChildren();
});

test("Facts that the form can't be filled in with are told of, whatever they are", async () => {
  for (const [facts, path] of [
    [{ items: [{ service: "repair", quantity: "two" }], customer: "b2b" }, "facts.customer"],
    [{ items: [{ service: "polish" }] }, "facts.items[0].service"],
    [{ items: 3 }, "facts.items"],
    [{ items: [null] }, "facts.items[0]"],
  ] as const) {
    const { told, errors } = await open("service-request", { facts });
    ok(
      told.some((one) => one.path === path),
      JSON.stringify(told),
    );
    equal(errors.length, told.length);
  }
});

test("A message of the page's own that fails is said in our words, and one that is none is told of", async () => {
  const fails = () => {
    throw new Error("no such product");
  };
  const messages = { form: { title: fails, lead: 5 }, estimate: { title: "Our estimate" } };
  const { told, root, errors } = await open("service-request", { messages }, 2);
  equal(told.map(({ path }) => path).sort(), ["messages.form.lead", "messages.form.title"]);
  equal(errors.length, 2);
  equal(textOf(root.querySelector("#form-title")), words.t("form.title"));
  equal(textOf(root.querySelector(".estimate-panel h2")), "Our estimate");
});

test("A message about consents that fails is told of too, though it is said in a script of its own", async () => {
  const fails = () => {
    throw new Error("no such choice");
  };
  const { told, root, place } = await open("service-request", { messages: { consent: { title: fails } } });
  await shown(place, "#section-consent");
  equal(
    told.map(({ path, message }) => [path, message]),
    [["messages.consent.title", "Error: no such choice"]],
  );
  equal(textOf(root.querySelector("#section-consent")), words.t("consent.title"));
});

test("A message that fails is told of in other words too, though as many have failed before", async () => {
  const host = document.createElement("i");
  const told: string[] = [];
  host.addEventListener("service-estimate-mistake", (event) =>
    told.push((event as CustomEvent<EstimateMistake>).detail.path),
  );
  const mistakes = new Mistakes(host);
  const saying = (key: string) => {
    const failing = { [key]: () => 5 as unknown as string };
    const own = createWords("en", [failing, { form: { title: "x", lead: "y" } }]);
    own.t(key);
    return own;
  };
  await heard(async () => {
    const first = saying("form.title");
    for (const own of [first, first, saying("form.lead")]) mistakes.noteFailed(own);
  });
  equal(told, ["messages.form.title", "messages.form.lead"]);
});

test("A loader that gives something else than the package is a failure to load", async () => {
  const { warn } = console;
  const warned: unknown[] = [];
  console.warn = (...said: unknown[]) => warned.push(said);
  for (const loader of [async () => ({}), async () => undefined]) {
    const place = show(html`<service-request lang="en" .loader=${loader as never}></service-request>`, "");
    await shown(place, ".failed");
  }
  console.warn = warn;
  equal(warned.length, 2);
  const { root, told } = await open("service-request", { loader: 5 });
  equal([root.querySelector(".failed"), told.map(({ path }) => path)], [null, ["loader"]]);
});
