import { html, type TemplateResult } from "lit";
import type { Estimate, Facts, IsoDate } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { adopt } from "../../adopt.ts";
import { failedNote } from "../../failed-note.ts";
import { whenIdle } from "../../idle.ts";
import { Later } from "../../later.ts";
import { fold } from "../fold.ts";
import type { RulesApi, WhatIf } from "../model.ts";
import { given, LaterPart } from "../part.ts";
import type { InterestInputs } from "./interest.ts";

/** What paying late costs, folded up under its title. */
export function foldInterest(words: Words, body: () => unknown): TemplateResult {
  return html`<section class="interest" part="interest" aria-labelledby="interest-title">
    ${fold("interest-title", words.t("estimate.interest.title"), body)}
  </section>`;
}

/** Folded up, and in a script of its own that nobody waits for. */
export class EstimateInterest extends LaterPart {
  static override properties = given(
    "words",
    "asOf",
    "timeline",
    "lateInterest",
    "mostOwed",
    "facts",
    "rules",
    "whatIf",
    "onWhatIf",
  );
  words!: Words;
  asOf!: IsoDate;
  timeline!: Estimate["timeline"];
  lateInterest?: NonNullable<Estimate["lateInterest"]>;
  mostOwed?: NonNullable<Estimate["mostOwed"]>;
  facts!: Facts;
  rules: RulesApi | undefined;
  whatIf!: WhatIf;
  onWhatIf!: InterestInputs["onWhatIf"];
  readonly #script = new Later(this, () => import("./interest.ts"), { what: () => "what paying late costs" });

  /** So that it can be opened offline too. */
  protected override firstUpdated(): void {
    super.firstUpdated();
    whenIdle(() => this.#script.want());
  }

  protected override render(): TemplateResult {
    return foldInterest(this.words, () => this.#body());
  }

  #body(): TemplateResult {
    const { words, facts, rules, whatIf, onWhatIf } = this;
    const { value, state } = this.#script.want();
    if (state === "failed") {
      const again = () => void this.#script.retry();
      return failedNote(words.t("estimate.interest.failed"), words.t("estimate.failed.retry"), again);
    }
    if (value === undefined) return html`<p>${words.t("estimate.interest.loading")}</p>`;
    adopt(this.getRootNode() as ShadowRoot, [value.interestStyles]);
    return value.renderInterest({ words, estimate: this, facts, rules, whatIf, onWhatIf });
  }
}
