import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { type ClosureAnswers, newClosure } from "../answers.ts";
import { choiceField } from "../fields/choice.ts";
import { closureField } from "../fields/ids.ts";
import { dateField, textField } from "../fields/text.ts";
import { tickField } from "../fields/ticks.ts";
import { type FormModel, fieldText, options, set } from "../model.ts";
import { asks } from "../questions.ts";

const PERCENT = /^\d+(\.\d+)?$/;

/** What the estimate takes as given besides the request itself: VAT, sample rates, closures of the workshop. */
export function assumedSection(model: FormModel): TemplateResult {
  const { answers, words, view } = model;
  // A rate that is none is the page's mistake, and as if there were none.
  const rate = PERCENT.test(String(view.vatPercent)) ? view.vatPercent : undefined;
  return html`${rate === undefined || asks.bothPrices(answers) ? nothing : vat(model, rate)}
  ${
    model.view.sampleRatesOffered
      ? tickField(
          {
            ...fieldText(model, "withSampleRates", "withSampleRates"),
            value: answers.withSampleRates,
            onTick: set(model, "withSampleRates"),
          },
          words,
        )
      : nothing
  }
  <fieldset class="field closures">
    <legend>${words.t("form.closures.label")}</legend>
    <p class="field-hint">${words.t("form.closures.hint")}</p>
    ${answers.closures.map((one, index) => keyed(one.id, closure(model, one, index + 1)))}
    <button id="add-closure" type="button" class="form-button form-button-quiet" @click=${() => add(model)}>
      ${words.t("form.closures.add")}
    </button>
  </fieldset>
  ${readOut(model)}`;
}

/** When a screen reader says what the estimate comes to. */
function readOut(model: FormModel): TemplateResult {
  const { words, view, form } = model;
  return choiceField(
    {
      ...fieldText(model, "readOut", "readOut"),
      value: view.onRequest ? "request" : "typing",
      options: options(model, "readOut", ["typing", "request"]),
      layout: "row",
      onChoose: (chosen) => form.readOut(chosen === "request"),
    },
    words,
  );
}

function vat(model: FormModel, percent: string): TemplateResult {
  const text = fieldText(model, "withVat", "withVat", { clause: "10.1" });
  const label = model.words.t("form.withVat.label", { percent: model.words.percent(percent) });
  return tickField({ ...text, label, value: model.answers.withVat, onTick: set(model, "withVat") }, model.words);
}

function closure(model: FormModel, one: ClosureAnswers, number: number): TemplateResult {
  const { words } = model;
  const typed = (name: "from" | "to" | "name") => ({
    ...fieldText(model, closureField(one, name), `closure.${name}`, { required: name !== "name" }),
    value: one[name],
    onInput: (value: string) => change(model, one.id, name, value),
    onSettled: () => model.form.settle(closureField(one, name)),
  });
  return html`<fieldset class="closure">
    <legend>${words.t("form.closure.title", { number })}</legend>
    ${dateField(typed("from"), words)} ${dateField(typed("to"), words)} ${textField({ ...typed("name"), width: "short" }, words)}
    <button type="button" class="form-button form-button-link" @click=${() => remove(model, one, number)}>
      ${words.t("form.closure.remove", { number })}
    </button>
  </fieldset>`;
}

function change(model: FormModel, id: number, name: "from" | "to" | "name", value: string): void {
  model.form.change((answers) => {
    const { closures } = answers;
    if (closures.find((one) => one.id === id)?.[name] === value) return answers;
    return { ...answers, closures: closures.map((one) => (one.id === id ? { ...one, [name]: value } : one)) };
  });
}

function add(model: FormModel): void {
  const one = newClosure(model.answers.closures);
  model.form.change((answers) => ({ ...answers, closures: [...answers.closures, one] }));
  model.form.goTo(closureField(one, "from"));
}

function remove(model: FormModel, gone: ClosureAnswers, number: number): void {
  model.form.change((answers) => ({ ...answers, closures: answers.closures.filter((one) => one.id !== gone.id) }));
  model.form.goTo("add-closure");
  model.form.announce(model.words.t("form.closure.removed", { number }));
}
