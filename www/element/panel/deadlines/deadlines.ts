import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Estimate, Facts, MilestoneId } from "../../../lib/api.js";
import { milestoneLine } from "../../../words/milestone.ts";
import type { Words } from "../../../words/words.ts";
import { counted, fold } from "../fold.ts";
import { renderLine } from "../line/line.ts";
import { given, LaterPart, namesOfFacts } from "../part.ts";

/** What the calendar of the weeks shows already. */
const IN_CALENDAR: ReadonlySet<MilestoneId> = new Set(["received", "weekEnds", "expectedCompletion"]);

/**
 * The dates that follow: each with its day, or with the rule where its start is not known yet. `folded`: under their title
 * alone, while nobody knows what is to be done.
 */
export function renderDeadlines(
  words: Words,
  estimate: Pick<Estimate, "timeline">,
  { items }: Pick<Facts, "items">,
  folded = false,
): TemplateResult | typeof nothing {
  const milestones = estimate.timeline.filter((milestone) => !IN_CALENDAR.has(milestone.id));
  if (milestones.length === 0) return nothing;
  const title = words.t("estimate.deadlines.title");
  const list = () => html`<ul class="lines">
    ${repeat(
      milestones,
      (milestone) => milestone.id,
      (milestone) => renderLine(words, milestoneLine(words, milestone, items)),
    )}
  </ul>`;
  return html`<section class="deadlines" part="deadlines" aria-labelledby="deadlines-title">
    ${
      folded
        ? fold("deadlines-title", counted(title, milestones.length), list)
        : html`<h3 id="deadlines-title">${title}</h3> ${list()}`
    }
  </section>`;
}

export class EstimateDeadlines extends LaterPart {
  static override properties = { ...given("words", "timeline", "folded"), facts: namesOfFacts };
  words!: Words;
  timeline!: Estimate["timeline"];
  facts!: Facts;
  folded = false;

  protected override render(): TemplateResult | typeof nothing {
    return renderDeadlines(this.words, this, this.facts, this.folded);
  }
}
