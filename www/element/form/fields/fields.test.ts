import type { FactPath } from "../../../lib/api.js";
import { fieldExampleOf } from "../../harness/examples.ts";
import { fieldOf, formModelOf } from "../../harness/models/form.ts";
import { rules, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderForm } from "../form.ts";
import { fieldOfFact } from "./of-fact.ts";

function shown(name: string): { field: HTMLElement; calls: unknown[][] } {
  const calls: unknown[][] = [];
  return { field: show(fieldOf(fieldExampleOf(name), undefined, calls), "form"), calls };
}

const input = (field: HTMLElement, nth = 0) => field.querySelectorAll("input")[nth] as HTMLInputElement;
/** What a screen reader says beside the name of a control. */
const described = (field: HTMLElement, control: Element | null) =>
  (control?.getAttribute("aria-describedby") ?? "").split(" ").map((id) => textOf(field.querySelector(`#${id}`)));

test("A field is named by its label, and a required one is marked for those who see and those who do not", () => {
  const { field } = shown("a line of text");
  equal(field.querySelector("label")?.htmlFor, input(field).id);
  ok(input(field).required, "not required");
  equal(field.querySelector(".field-required")?.getAttribute("aria-hidden"), "true");
});

test("What is wrong with a field is read out with it, after its hint", () => {
  const { field } = shown("a line of text with something wrong");
  equal(input(field).getAttribute("aria-invalid"), "true");
  const [hint, error] = described(field, input(field));
  equal(hint, textOf(field.querySelector(".field-hint")));
  equal(error, textOf(field.querySelector(".field-error")));
  ok((error ?? "") !== "", "nothing is said to be wrong");
});

test("Typing is told with every key, and leaving the field once", () => {
  const { field, calls } = shown("a line of text");
  input(field).value = "Water meter";
  input(field).dispatchEvent(new InputEvent("input"));
  equal(calls.splice(0), [["input", "Water meter"]]);
  input(field).dispatchEvent(new Event("change"));
  equal(calls, [["input", "Water meter"], ["settled"]]);
});

test("What is filled in by something that does not type is told too", () => {
  for (const [name, value] of [
    ["a line of text", "Water meter"],
    ["several lines of text", "Dark."],
    ["a day", "2026-12-01"],
  ] as const) {
    const { field, calls } = shown(name);
    const control = field.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    if (control) control.value = value;
    control?.dispatchEvent(new Event("change"));
    equal(calls[0], ["input", value]);
  }
});

test("A hint names the clause that asks for the answer", () => {
  const { field } = shown("several lines of text");
  equal(textOf(field.querySelector(".field-clause")), "Terms 2.1");
  equal(described(field, field.querySelector("textarea")), [textOf(field.querySelector(".field-hint"))]);
});

test("A date is told when the field is left as well: it may have been typed in part", () => {
  const { field, calls } = shown("a day");
  input(field).dispatchEvent(new FocusEvent("blur"));
  equal(calls, [["input", "2026-11-25"], ["settled"]]);
});

test("The answers to one question are one group under its name, the first of them with the field's own id", () => {
  const { field, calls } = shown("answers as cards, each explained");
  const group = field.querySelector('[role="radiogroup"]') as HTMLElement;
  ok(textOf(group.querySelector(`#${group.getAttribute("aria-labelledby")}`)) !== "", "the group has no name");
  equal(group.getAttribute("aria-required"), "true");
  equal(input(field).id, "field");
  equal(input(field).checked, true);
  input(field, 1).click();
  equal(calls, [["choose", "sampleTest"]]);
});

test("An explained answer is read out with what it means", () => {
  const { field } = shown("answers as cards, each explained");
  equal(described(field, input(field)), [textOf(field.querySelector(".choice-hint"))]);
});

test("None of these excludes the others", () => {
  const { field, calls } = shown("several answers, one of which excludes the others");
  input(field, 1).click();
  input(field, 2).click();
  equal(calls, [
    ["ticks", ["misuse", "installation"]],
    ["ticks", ["none"]],
  ]);
});

test("A tick box tells whether it is ticked", () => {
  const { field, calls } = shown("a tick box");
  input(field).click();
  equal(calls, [["tick", false]]);
});

test("Every fact that the customer is asked for has a field, to which its question leads", () => {
  const services = [{ items: [{ service: "repair" }] }, { items: [{ service: "sampleTest" }] }];
  const led = services.flatMap((answers) => {
    const model = formModelOf({ name: "one product", answers });
    const form = show(renderForm(model), "");
    return rules.facts().map(({ path }) => {
      const id = fieldOfFact(path.replace("[]", "[0]") as FactPath, model.answers, { asOf: "2026-11-21" })?.id;
      return id !== undefined && form.querySelector(`#${id}`) ? [path, id] : [];
    });
  });
  const service = ["items", "items[].service"];
  const ownField = ([path = "", id]: string[]) =>
    id !== undefined && (id !== "item-1-service" || service.includes(path));
  const answered = led.filter(ownField).map(([path]) => path);
  const asked = rules.facts().filter(({ ask }) => ask === "customer");
  ok(asked.length > 15, "nothing is asked");
  equal(
    asked.map(({ path }) => path).filter((path) => !answered.includes(path)),
    [],
  );
});
