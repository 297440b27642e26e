import { formExampleOf } from "../harness/examples.ts";
import { formModelOf } from "../harness/models/form.ts";
import { show, textOf, words } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";

import { renderForm } from "./form.ts";
import type { WholeForm } from "./model.ts";
import { estimateDocument } from "./request.ts";

function shown(name: string): { form: HTMLFormElement; calls: unknown[][] } {
  const model = formModelOf(formExampleOf("form", name));
  return { form: show(renderForm(model), "").querySelector("form") as HTMLFormElement, calls: model.calls };
}

const sections = (form: HTMLFormElement) => [...form.querySelectorAll("section > h3")].map(textOf);

test("The form asks for a repair estimate only where something is to be repaired", () => {
  equal(sections(shown("filled in").form).length - sections(shown("untouched").form).length, 1);
});

test("Every section is named by its heading", () => {
  for (const section of shown("filled in").form.querySelectorAll("section")) {
    equal(section.querySelector("h3")?.id, section.getAttribute("aria-labelledby"));
  }
});

test("Without an estimate the document still names the page's own edition, to be computed by later", () => {
  const editions = { terms: { id: "ours", basedOn: "service-terms-en-undated", parameters: { latestPayment: 14 } } };
  const made = (facts: object) =>
    estimateDocument({
      id: "1",
      language: "en",
      facts: { asOf: "2026-11-21", ...facts },
      interpretations: {},
      sampleRates: false,
    });
  equal(made({ editions }).editions, editions);
  equal("editions" in made({}), false);
});

test("Submitting asks the form, and leaves the page where it is", () => {
  const { form, calls } = shown("filled in");
  const event = new SubmitEvent("submit", { cancelable: true });
  form.dispatchEvent(event);
  ok(event.defaultPrevented, "the browser would have left the page");
  equal(calls, [["submit"]]);
});

test("A form that has been handed over says so", () => {
  ok(textOf(shown("handed over").form.querySelector(".form-done")).length > 0, "nothing is said");
  equal(shown("filled in").form.querySelector(".form-done"), null);
});

test("Inside a form of the page's own there is no second button to submit with", () => {
  equal(shown("inside a form of the page's own, with a draft").form.querySelectorAll('[type="submit"]').length, 0);
});

test("A disabled form takes no answer", () => {
  const { form } = shown("that can't be filled in");
  const fields = [...form.querySelectorAll("input, textarea, button")];
  ok(fields.length > 5, "there are no fields");
  equal(
    fields.filter((field) => !field.matches(":disabled")),
    [],
  );
});

test("While it is handed over the button says so and stays where the focus is, and what failed is said", () => {
  const drawn = (handing: WholeForm["handing"]) => {
    const form = show(renderForm({ ...formModelOf(formExampleOf("form", "handed over")), handing }), "");
    const button = form.querySelector<HTMLButtonElement>("#submit");
    return [
      textOf(button),
      button?.ariaDisabled,
      button?.disabled,
      textOf(form.querySelector(".form-submit .field-error")),
    ];
  };
  const said = (key: string) => words.t(`form.submit.${key}`);
  equal(drawn("pending"), [said("pending"), "true", false, ""]);
  equal(drawn("failed"), [said("label"), null, false, said("failed")]);
});

test("What was filled in before and did not come is told, with a way to try again", () => {
  const { form, calls } = shown("what was filled in before not loaded");
  form.querySelector<HTMLButtonElement>(".notice-failed button")?.click();
  equal(calls.length, 1);
});
