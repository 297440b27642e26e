import { rules } from "../harness/stage.ts";
import { equal, test } from "../harness/test.ts";
import { readPageFacts } from "./page-facts.ts";

function read(fields: string): ReturnType<typeof readPageFacts> {
  const form = document.createElement("form");
  form.innerHTML = fields;
  document.body.append(form);
  const read = readPageFacts(form, rules);
  form.remove();
  return read;
}

/** A form's field of somebody's own: what it puts into the form is said by an attribute, its value by a property. */
class Own extends HTMLElement {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();

  connectedCallback(): void {
    const submits = this.getAttribute("submits");
    if (submits !== null) this.#internals.setFormValue(submits);
  }
}
customElements.define("test-own-field", Own);

/** The same with its properties set: for those that put nothing into a form. */
function readOwn(fact: string, properties: object, attributes = ""): ReturnType<typeof readPageFacts>["facts"] {
  const form = document.createElement("form");
  form.innerHTML = `<input data-fact="items[0].service" value="repair"><test-own-field data-fact="${fact}" ${attributes}></test-own-field>`;
  Object.assign(form.lastElementChild as Own, properties);
  document.body.append(form);
  const { facts } = readPageFacts(form, rules);
  form.remove();
  return facts;
}

test("Named fields are facts: text, numbers, choices, ticks and days", () => {
  const { facts } = read(`
    <input data-fact="items[0].service" value="repair">
    <input data-fact="items[0].quantity" value="3">
    <input data-fact="items[0].thirdParty" type="checkbox" checked>
    <select data-fact="onSite"><option value="no" selected>No</option></select>
    <input data-fact="receivedOn" type="date" value="2026-11-25">
    <textarea data-fact="descriptionGiven">Dark.</textarea>`);
  equal(facts, {
    items: [{ service: "repair", quantity: 3, thirdParty: true }],
    onSite: false,
    receivedOn: "2026-11-25",
    descriptionGiven: true,
  });
});

test("An empty field, a box that is not ticked and a disabled field are no facts", () => {
  const { facts } = read(`
    <input data-fact="receivedOn" type="date">
    <input data-fact="onSite" type="checkbox">
    <input data-fact="customer" value="business" disabled>
    <input value="of no fact">`);
  equal(facts, {});
});

test("The page's own values are put into the rules'", () => {
  const { facts } = read(`
    <select data-fact="items[0].service"><option data-fact-value="repair" value="17" selected>Repair</option></select>
    <input data-fact="items[0].causes" type="checkbox" data-fact-value="misuse" value="1" checked>
    <input data-fact="items[0].causes" type="checkbox" data-fact-value="installation" value="2" checked>`);
  equal(facts, { items: [{ service: "repair", causes: ["misuse", "installation"] }] });
});

test("An item without a service is left out, and those after it move up with their fields", () => {
  const { facts, fields } = read(`
    <input data-fact="items[0].product" value="Heat meter" id="first">
    <input data-fact="items[1].service" value="sampleTest" id="second">`);
  equal(facts, { items: [{ service: "sampleTest" }] });
  equal([fields.get("items[0].service")?.id, fields.get("items")?.id], ["second", "first"]);
});

test("What does not fit is passed on: the rules say what is wrong with it", () => {
  const { facts } = read(
    '<input data-fact="items[0].service" value="polish"><input data-fact="items[0].quantity" value="two">',
  );
  equal(facts, { items: [{ service: "polish", quantity: "two" }] });
});

test("A yes is a fact that is true, and a product called so is a product", () => {
  const { facts } = read(`
    <input data-fact="items[0].service" value="repair">
    <input data-fact="items[0].product" value="on">
    <input data-fact="items[0].wantsResults" value="yes">
    <input data-fact="repairEstimate.reminderUnanswered" value="false">`);
  equal(facts, {
    items: [{ service: "repair", product: "on", wantsResults: true }],
    repairEstimate: { reminderUnanswered: false },
  });
});

test("Every fact of the rules that is yes or no is read so, and no other", () => {
  // An item is none without a service.
  const fields = rules
    .facts()
    .filter(({ path, kind }) => !["items", "items[].service"].includes(path) && kind !== "fields");
  for (const { path, kind } of fields) {
    const name = path.replace("[]", "[0]");
    const { facts } = read(`
      <input data-fact="items[0].service" value="repair">
      <input data-fact="${name}" value="yes">`);
    const found = name.split(/[.[\]]+/).reduce<unknown>((at, step) => Object(at)[step], facts);
    const expected = { flag: true, list: ["yes"] }[kind as string] ?? "yes";
    equal([path, found], [path, expected]);
  }
});

test("Without a form around there are no facts", () => {
  equal(readPageFacts(null, rules).facts, {});
});

test("An element of somebody's own says what the form submits of it, and nothing where that is nothing", () => {
  const { facts } = read(`
    <test-own-field data-fact="onSite" name="a"></test-own-field>
    <test-own-field data-fact="soldUnderOtherTerms" name="b" submits="yes"></test-own-field>
    <test-own-field data-fact="customer" name="c" data-fact-value="business" submits="17"></test-own-field>
    <input type="hidden" name="d" value="no">
    <test-own-field data-fact="handInInPerson" name="d" submits="yes"></test-own-field>
    <test-own-field data-fact="createdOnPortal" name="e" submits="yes" disabled></test-own-field>`);
  equal(facts, { soldUnderOtherTerms: true, customer: "business", handInInPerson: true });
});

test("Of several elements of one name each is read by itself, and of a group the one that is chosen", () => {
  const { facts } = read(`
    <input data-fact="items[0].service" value="repair">
    <test-own-field data-fact="items[0].causes" name="cause" submits="misuse"></test-own-field>
    <test-own-field data-fact="items[0].causes" name="cause" submits="maintenance"></test-own-field>`);
  equal(facts.items, [{ service: "repair", causes: ["misuse", "maintenance"] }]);
  const form = document.createElement("form");
  form.innerHTML = ["business", "consumer"]
    .map(
      (value) =>
        `<test-own-field data-fact="customer" name="who" ${value === "consumer" ? `submits="consumer"` : ""}></test-own-field>`,
    )
    .join("");
  const [first, second] = form.children;
  Object.assign(first as Own, { value: "business" });
  Object.assign(second as Own, { value: "consumer" });
  document.body.append(form);
  equal(readPageFacts(form, rules).facts, { customer: "consumer" });
  form.remove();
});

test("A custom box without a name is no fact until it is ticked", () => {
  equal(
    [
      readOwn("onSite", { checked: false, value: "on" }).onSite,
      readOwn("onSite", { checked: true, value: "on" }).onSite,
    ],
    [undefined, true],
  );
  equal(readOwn("onSite", { value: "yes" }, 'role="switch" aria-checked="false"').onSite, undefined);
  equal(readOwn("customer", { selected: false, value: "business" }).customer, undefined);
});

test("A field that is disabled from outside is no fact, and one in the legend of what is disabled is", () => {
  const { facts, fields } = read(`
    <fieldset disabled>
      <legend><input data-fact="onSite" value="yes"></legend>
      <input data-fact="customer" value="business">
      <test-own-field data-fact="handInInPerson" name="a" submits="yes"></test-own-field>
      <select data-fact="soldUnderOtherTerms"><option selected>yes</option></select>
    </fieldset>
    <select data-fact="otherServiceAgreement"><option disabled selected>yes</option></select>
    <datalist><input data-fact="createdOnPortal" value="yes"></datalist>`);
  equal(facts, { onSite: true });
  equal([fields.has("customer"), fields.has("onSite")], [false, true]);
});

test("A value that is no text is read as what it says", () => {
  for (const [value, quantity] of [
    [3, 3],
    [" 3 ", 3],
    [3n, 3],
    [["3"], 3],
    [null, undefined],
    [undefined, undefined],
    ["", undefined],
    [[], undefined],
    [true, "true"],
    [{}, "[object Object]"],
    [Object.create(null), "object"],
    [Symbol("three"), "Symbol(three)"],
  ]) {
    equal(readOwn("items[0].quantity", { value }).items?.[0]?.quantity, quantity as number | undefined);
  }
  equal(readOwn("onSite", { value: false }).onSite, false);
  equal(readOwn("receivedOn", { value: new Date(2026, 10, 5) }).receivedOn, "2026-11-05");
  equal(readOwn("receivedOn", { value: new Date(Number.NaN) }).receivedOn, undefined);
  equal(readOwn("items[0].causes", { value: ["misuse", "installation"] }).items?.[0]?.causes, [
    "misuse",
    "installation",
  ]);
  equal(readOwn("descriptionGiven", { value: new File(["x"], "x.png") }).descriptionGiven, undefined);
});

test("Buttons, outputs and what stands around fields say nothing, and one can be led there", () => {
  const { facts, fields } = read(`
    <fieldset data-fact="customer"><input value="business"></fieldset>
    <fieldset data-fact="items" id="all"></fieldset>
    <output data-fact="onSite">yes</output>
    <button data-fact="onSite" value="yes">Yes</button>
    <input type="submit" data-fact="onSite" value="yes">
    <input type="file" data-fact="descriptionGiven">`);
  equal([facts, fields.get("items")?.id], [{}, "all"]);
});

const NO_FACTS = [
  "__proto__.polluted",
  "constructor.prototype.x",
  "items[0].__proto__.x",
  "items[0].constructor",
  "items[__proto__].service",
  "items[].service",
  "items[0]",
  "toString",
  "rateCard.services.__proto__",
  "interpretations.__proto__",
  "calendar.closures[0].__proto__",
  "items[0].colour",
  "customer.name",
  "calendar",
];

test("A path that is none of a fact's is no fact, changes nothing else, and is told of", () => {
  const { facts, unknown } = read(`
    <input data-fact="items[0].service" value="repair">
    ${NO_FACTS.map((path) => `<input data-fact="${path}" value="yes">`).join("")}`);
  equal(facts, { items: [{ service: "repair" }] });
  equal(unknown, NO_FACTS);
  equal([({} as Record<string, unknown>).polluted, "x" in Object.prototype], [undefined, false]);
});

test("A product may be called as it likes, and a rate may be a range", () => {
  const { facts } = read(`
    <input data-fact="rateCard.products.__proto__" value="1.00">
    <input data-fact="rateCard.products.Meter 2.5" value="2.00">
    <input data-fact="rateCard.services.repair.min" value="3.00">
    <input data-fact="rateCard.services.repair.max" value="4.00">
    <input data-fact="rateCard.disposal" value="5.00">
    <input data-fact="rateCard.disposal.min" value="6.00">`);
  const { products, ...rest } = facts.rateCard ?? {};
  equal(Object.entries(products ?? {}), [
    ["__proto__", "1.00"],
    ["Meter 2.5", "2.00"],
  ]);
  equal(rest, { services: { repair: { min: "3.00", max: "4.00" } }, disposal: "5.00" });
});

test("A field that is called as one of the form's own names hides nothing", () => {
  const { facts } = read(`
    <input name="elements"><input name="addEventListener"><input name="contains">
    <input name="customer" data-fact="customer" value="business">`);
  equal(facts, { customer: "business" });
});

test("Rows of a list that are left blank are left out, and those after them move up with their fields", () => {
  const { facts, fields } = read(`
    <input data-fact="calendar.closures[0].from"><input data-fact="calendar.closures[0].to">
    <input data-fact="calendar.closures[1].from" value="2026-12-24"><input data-fact="calendar.closures[1].name" value="begun">
    <input data-fact="calendar.closures[10].from" value="2026-12-28"><input data-fact="calendar.closures[10].to" value="2026-12-31" id="to">
    <input data-fact="calendar.closures[2].from" value="2026-12-21"><input data-fact="calendar.closures[2].to" value="2026-12-23">`);
  equal(facts, {
    calendar: {
      closures: [
        { from: "2026-12-21", to: "2026-12-23" },
        { from: "2026-12-28", to: "2026-12-31" },
      ],
    },
  });
  equal(fields.get("calendar.closures[1].to")?.id, "to");
});
