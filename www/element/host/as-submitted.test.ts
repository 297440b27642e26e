import { rules } from "../harness/stage.ts";
import { equal, test } from "../harness/test.ts";
import { readPageFacts } from "./page-facts.ts";

/** Puts a form on the page, and what stands outside of it. */
function open(inside: string, outside = ""): { form: HTMLFormElement; close(): void } {
  const place = document.createElement("div");
  place.innerHTML = `<form id="page">${inside}</form>${outside}`;
  document.body.append(place);
  return { form: place.firstElementChild as HTMLFormElement, close: () => place.remove() };
}

const REPAIR = '<input type="hidden" name="items[0].service" data-fact="items[0].service" value="repair">';

/** Fields of which each has its fact's path for its name: what is read of them is what the form's data have of it. */
const SUBMITTED: [what: string, inside: string, outside?: string][] = [
  [
    "a fieldset that is disabled",
    `<fieldset disabled><input name="customer" data-fact="customer" value="business"></fieldset>`,
  ],
  [
    "a field in the legend of a disabled fieldset",
    `<fieldset disabled><legend><input name="customer" data-fact="customer" value="business"></legend></fieldset>`,
  ],
  [
    "a field in the second legend of one",
    `<fieldset disabled><legend></legend><legend><input name="customer" data-fact="customer" value="business"></legend></fieldset>`,
  ],
  [
    "a fieldset in one that is disabled",
    `<fieldset disabled><fieldset><input name="customer" data-fact="customer" value="business"></fieldset></fieldset>`,
  ],
  [
    "a field outside that names the form",
    "",
    `<input form="page" name="customer" data-fact="customer" value="consumer">`,
  ],
  [
    "a field inside that names another form",
    `<input form="other" name="customer" data-fact="customer" value="consumer">`,
  ],
  [
    "a group of radio buttons inside and outside",
    `<input type="radio" name="customer" data-fact="customer" value="business">`,
    `<input type="radio" form="page" name="customer" data-fact="customer" value="consumer" checked>`,
  ],
  ["a group of which none is chosen", `<input type="radio" name="customer" data-fact="customer" value="business">`],
  [
    "a group of which the chosen one is disabled",
    `<input type="radio" name="customer" data-fact="customer" value="business" checked disabled><input type="radio" name="customer" data-fact="customer" value="consumer">`,
  ],
  [
    "a choice without an answer",
    `<select name="customer" data-fact="customer"><option value=""><option>business</select>`,
  ],
  [
    "a choice whose answer is disabled",
    `<select name="customer" data-fact="customer"><option disabled selected>business</select>`,
  ],
  [
    "a choice in a disabled group of choices",
    `<select name="customer" data-fact="customer"><optgroup disabled><option selected>business</optgroup></select>`,
  ],
  [
    "a choice without a value of its own",
    `<select name="customer" data-fact="customer"><option selected>  business  </select>`,
  ],
  ["a day", `<input type="date" name="receivedOn" data-fact="receivedOn" value="2026-11-20">`],
  ["a day that is none", `<input type="date" name="receivedOn" data-fact="receivedOn" value="2026-02-30">`],
  [
    "a number that is none",
    `<input type="number" name="items[0].wearPercent" data-fact="items[0].wearPercent" value="ten">`,
  ],
  [
    "a number",
    `<input type="number" step="any" name="items[0].wearPercent" data-fact="items[0].wearPercent" value="10.5">`,
  ],
  [
    "a range",
    `<input type="range" min="0" max="100" name="items[0].wearPercent" data-fact="items[0].wearPercent" value="500">`,
  ],
  [
    "a hidden field that is disabled",
    `<input type="hidden" disabled name="customer" data-fact="customer" value="business">`,
  ],
  [
    "a box that is indeterminate",
    `<input type="checkbox" name="onSite" data-fact="onSite" value="yes" class="indeterminate">`,
  ],
  ["a field in a template", `<template><input name="customer" data-fact="customer" value="business"></template>`],
  [
    "a hidden field with a text that a screen does not show",
    `<div hidden><input name="customer" data-fact="customer" value="business"></div>`,
  ],
  ["a field that can only be read", `<input readonly name="customer" data-fact="customer" value="business">`],
  [
    "buttons",
    `<button name="customer" data-fact="customer" value="business"></button><input type="submit" name="customer" data-fact="customer" value="business">`,
  ],
  ["an image", `<input type="image" name="customer" data-fact="customer" value="business" alt="">`],
  ["what a form shows", `<output name="customer" data-fact="customer">business</output>`],
];

for (const [what, inside, outside] of SUBMITTED) {
  test(`Read as it would be submitted: ${what}`, () => {
    const { form, close } = open(REPAIR + inside, outside);
    const { facts, unknown } = readPageFacts(form, rules);
    const data = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
    const { items = [], ...rest } = facts;
    const [item = {}] = items;
    const read = {
      ...Object.fromEntries(Object.entries(item).map(([name, value]) => [`items[0].${name}`, value])),
      ...rest,
    };
    const text = (value: unknown) => (value === true ? "yes" : String(value));
    equal(
      Object.entries(read)
        .map(([name, value]) => [name, text(value)])
        .sort(),
      Object.entries(data)
        .map(([name, value]) => [name, String(value).trim()])
        .sort(),
    );
    equal(unknown, []);
    close();
  });
}

test("Several choices are all of them, of one field and of many, and none is no fact", () => {
  const option = (one: string) => `<option selected>${one}</option>`;
  for (const [fields, causes] of [
    [`<select multiple data-fact="items[0].causes">${option("misuse")}${option("wear")}</select>`, ["misuse", "wear"]],
    [
      `<input type="checkbox" data-fact="items[0].causes" value="misuse" checked><input type="checkbox" data-fact="items[0].causes" value="wear">`,
      ["misuse"],
    ],
    [`<select multiple data-fact="items[0].causes"><option>misuse</option></select>`, undefined],
  ] as const) {
    const { form, close } = open(REPAIR + fields);
    equal(readPageFacts(form, rules).facts.items?.[0]?.causes, causes);
    close();
  }
});

test("A field that is added, taken out or disabled later is read as it stands then", () => {
  const { form, close } = open(REPAIR);
  const field = Object.assign(document.createElement("input"), { value: "business" });
  field.dataset.fact = "customer";
  form.append(field);
  equal(readPageFacts(form, rules).facts.customer, "business");
  field.disabled = true;
  equal(readPageFacts(form, rules).facts.customer, undefined);
  field.disabled = false;
  field.remove();
  equal(readPageFacts(form, rules).facts.customer, undefined);
  close();
});

test("A path that is none of a fact's is no fact, however it is written, and reaches no prototype", () => {
  const long = `items[0].${"a".repeat(200_000)}`;
  const paths = [
    "__proto__.polluted",
    "constructor.prototype.polluted",
    "items[0].__proto__.polluted",
    "items[0].constructor.prototype.polluted",
    "items.0.service",
    "items[-1].service",
    "items[1e1].service",
    "items[].service",
    "items[0]",
    "items[0][0].service",
    "items[0].service.x",
    " customer",
    "Customer",
    "rateCard.products.",
    "rateCard.services.__proto__",
    "calendar.closures[0].__proto__",
    "toString",
    long,
  ];
  for (const path of paths) {
    const { form, close } = open(REPAIR);
    const field = Object.assign(document.createElement("input"), { value: "repair" });
    field.dataset.fact = path;
    form.append(field);
    // One that took for ever would never come to an end here.
    const { facts, unknown } = readPageFacts(form, rules);
    equal([facts, unknown], [{ items: [{ service: "repair" }] }, [path]]);
    equal(({} as Record<string, unknown>).polluted, undefined);
    close();
  }
});

test("Fields of the form that are called as what reads it uses hide nothing from it", () => {
  const names = ["elements", "querySelectorAll", "addEventListener", "length", "id", "children", "ownerDocument"];
  const { form, close } = open(`${names.map((name) => `<input name="${name}">`).join("")}${REPAIR}`);
  equal(readPageFacts(form, rules).facts, { items: [{ service: "repair" }] });
  close();
});

test("A product can have any name in the rates, and the place of an item can be any number", () => {
  const { form, close } =
    open(`<input data-fact="items[199].service" value="repair"><input data-fact="items[7].service" value="sampleTest">
    <input data-fact="rateCard.products.__proto__" value="900.00">`);
  const { facts } = readPageFacts(form, rules);
  equal(
    facts.items?.map(({ service }) => service),
    ["sampleTest", "repair"],
  );
  equal(Object.entries(facts.rateCard?.products ?? {}), [["__proto__", "900.00"]]);
  close();
});
