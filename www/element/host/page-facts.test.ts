import { rules } from "../harness/stage.ts";
import { equal, test } from "../harness/test.ts";
import { readPageFacts } from "./page-facts.ts";

function read(fields: string): ReturnType<typeof readPageFacts> {
  const form = document.createElement("form");
  form.innerHTML = fields;
  return readPageFacts(form);
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
  const fields = rules.facts().filter(({ path }) => !["items", "items[].service"].includes(path));
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
  equal(readPageFacts(null).facts, {});
});
