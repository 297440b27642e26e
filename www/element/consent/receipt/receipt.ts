import { html, nothing, type TemplateResult } from "lit";
import { receiptLines } from "../../../words/consent/receipt.ts";
import { lazy } from "../../panel/why/lazy.ts";
import type { ConsentModel } from "../model.ts";

/** The receipt to take along, before submitting and after. It is made on the device and sent nowhere. */
export function renderReceipt(model: ConsentModel, submitted: boolean): TemplateResult | typeof nothing {
  const { words, answered } = model;
  if (!answered) return nothing;
  return html`<div class="consent-receipt" part="consent-receipt">
    <h4>${words.t("consent.receipt.title")}</h4>
    <p>${words.t(submitted ? "consent.receipt.after" : "consent.receipt.before")}</p>
    <div class="consent-actions">
      ${button(words.t("consent.receipt.download"), () => saveJsonLd(model))}
      ${button(words.t("consent.receipt.downloadText"), () => saveText(model))}
    </div>
    <details class="consent-more">
      <summary>${words.t("consent.receipt.show")}</summary>
      <div ${lazy(
        () => html`<dl class="consent-details">
          ${lines(model).map(
            ([name, ...values]) => html`<dt>${name}</dt>
              ${values.map((value) => html`<dd>${value}</dd>`)}`,
          )}
        </dl>`,
      )}></div>
    </details>
  </div>`;
}

function button(label: string, action: () => void): TemplateResult {
  return html`<button type="button" class="form-button form-button-quiet" part="button" @click=${action}>${label}</button>`;
}

function saveJsonLd(model: ConsentModel): void {
  const receipt = model.receipt();
  if (receipt) save("consent-receipt.jsonld", "application/ld+json", JSON.stringify(receipt.jsonLd, undefined, 2));
}

function saveText(model: ConsentModel): void {
  const text = lines(model).map(([name, ...values]) => `${name}: ${values.join(" ")}\n`);
  save("consent-receipt.txt", "text/plain;charset=utf-8", text.join(""));
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/** The same receipt in words. */
function lines(model: ConsentModel): [name: string, ...values: string[]][] {
  const receipt = model.receipt();
  return receipt ? receiptLines(model.words, receipt, model.effects, model.texts) : [];
}
