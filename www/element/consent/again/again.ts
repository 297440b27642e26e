import { html, nothing, type TemplateResult } from "lit";
import type { TextChange } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import type { ConsentModel } from "../model.ts";

/** That consents given to another text are asked for again. What has changed stands beside each of them. */
export function renderAgain({ words, again }: ConsentModel): TemplateResult | typeof nothing {
  const count = again?.choices.filter(({ askAgain }) => askAgain).length ?? 0;
  if (count === 0) return nothing;
  return html`<div class="form-note consent-note" part="consent-again">
    <p>${words.t("consent.again.title", { count })}</p>
    <div>${words.t("consent.again.lead")}</div>
  </div>`;
}

/** "another wording and a new use of a profile: …". */
export function changesText(words: Words, changes: readonly TextChange[]): string {
  // What is named by a code has words of its own.
  const value = (code: TextChange["code"], raw: string | number | undefined) =>
    code.startsWith("profilingUse") && raw !== undefined ? words.t(`consent.profiling.use.${raw}`) : (raw ?? "");
  return words.list(
    changes.map(({ code, from, to }) =>
      words.t(`consent.again.${code}`, { from: value(code, from), to: value(code, to) }),
    ),
  );
}
