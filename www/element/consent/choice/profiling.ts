import { html, nothing, type TemplateResult } from "lit";
import type { ConsentModel } from "../model.ts";

/** Every use of a profile that any published text names, and which of them names it: told before the answer. */
export function profilingUses({ words, effects, texts }: ConsentModel): TemplateResult {
  const { uses } = effects.profiling;
  const told = uses.map(({ id, statedBy }) => {
    const use = words.t(`consent.profiling.use.${id}`);
    const [only, ...others] = statedBy;
    if (others.length > 0 || only === undefined) return words.t("consent.profiling.statedByAll", { use });
    const language = texts.find((text) => text.id === only)?.language ?? only;
    return words.t("consent.profiling.statedByOne", { use, text: words.t(`consent.text.${language}`) });
  });
  const differ = uses.some(({ statedBy }) => statedBy.length < texts.length);
  return html`<p>
    ${words.t("consent.profiling.uses", { uses: told.join("; ") })}
    ${differ ? words.t("consent.profiling.wider") : nothing}
  </p>`;
}
