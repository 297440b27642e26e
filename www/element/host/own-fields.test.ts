import { equal, test } from "../harness/test.ts";
import { ownFields } from "./own-fields.ts";

/** What is read of fields that stand in the form's place for them, or in another. */
function read(inside: string, { slot = "before-submit", form }: { slot?: string; form?: HTMLFormElement } = {}) {
  const host = document.createElement("div") as HTMLElement & { form?: HTMLFormElement };
  host.attachShadow({ mode: "open" }).innerHTML = `<slot name="before-submit"></slot>`;
  host.innerHTML = `<div slot="${slot}">${inside}</div>`;
  if (form) host.form = form;
  document.body.append(host);
  const told = ownFields(host);
  host.remove();
  return told.map(({ label, values }) => [label, ...values]);
}

const READ: [what: string, inside: string, ...told: string[][]][] = [
  ["a label around the field", `<label>Cost  centre: <input name="c" value="4711"></label>`, ["Cost centre", "4711"]],
  ["a label for it", `<label for="own-a">Site</label><input id="own-a" name="s" value="North">`, ["Site", "North"]],
  ["a name that is read out", `<input aria-label="Site" name="s" value="North">`, ["Site", "North"]],
  [
    "one that stands elsewhere",
    `<b id="own-b">Site</b><input aria-labelledby="own-b" name="s" value="N">`,
    ["Site", "N"],
  ],
  ["no label, but a name", `<input name="costCentre" value="4711">`, ["costCentre", "4711"]],
  ["what is chosen", `<label>Site <select name="s"><option value="n">North</select></label>`, ["Site", "North"]],
  [
    "several that are chosen",
    `<label>Sites <select name="s" multiple><option selected>A<option selected>B<option>C</select></label>`,
    ["Sites", "A", "B"],
  ],
  ["a box by itself", `<label><input type="checkbox" name="call" checked> Call me</label>`, ["Call me"]],
  [
    "boxes with a title",
    `<fieldset><legend>Call on</legend><label><input type="checkbox" name="d" value="1" checked> Monday</label>
      <label><input type="checkbox" name="d" value="2" checked> Friday</label>
      <label><input type="checkbox" name="d" value="3"> Sunday</label></fieldset>`,
    ["Call on", "Monday", "Friday"],
  ],
  [
    "one of several without a title",
    `<label><input type="radio" name="depot" value="1" checked> East</label><label><input type="radio" name="depot" value="2"> West</label>`,
    ["depot", "East"],
  ],
  [
    "two fields of one label",
    `<input aria-label="Site" name="a" value="N"><input aria-label="Site" name="b" value="S">`,
    ["Site", "N", "S"],
  ],
  ["nothing filled in", `<label>Site <input name="s"></label>`],
  ["what nobody is to read", `<input type="hidden" name="h" value="1"><input type="password" name="p" value="1">`],
  ["what is not handed over", `<label>Site <input value="North"></label><input name="off" value="1" disabled>`],
];

for (const [what, inside, ...told] of READ) {
  test(`The page's own fields on paper: ${what}`, () => equal(read(inside), told));
}

test("Fields in another place, and those of a form of the page's own around the element, are not on paper", () => {
  const inside = `<input name="a" value="b">`;
  equal(read(inside, { slot: "" }), []);
  equal(read(inside, { form: document.createElement("form") }), []);
});
