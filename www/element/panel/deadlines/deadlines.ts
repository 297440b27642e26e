import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Estimate, Milestone, MilestoneId } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { renderLine } from "../line/line.ts";
import { closedDayName } from "../timeline/closed-days.ts";
import { ruleText } from "./rule.ts";

/** What the calendar of the weeks shows already. */
const IN_CALENDAR: ReadonlySet<MilestoneId> = new Set(["received", "weekEnds", "expectedCompletion"]);

/** The dates that follow: each with its day, or with the rule where its start is not known yet. */
export function renderDeadlines(words: Words, estimate: Pick<Estimate, "timeline">): TemplateResult | typeof nothing {
  const milestones = estimate.timeline.filter((milestone) => !IN_CALENDAR.has(milestone.id));
  if (milestones.length === 0) return nothing;
  return html`<section class="deadlines" part="deadlines" aria-labelledby="deadlines-title">
    <h3 id="deadlines-title">${words.t("estimate.deadlines.title")}</h3>
    <ul class="lines">
      ${repeat(
        milestones,
        (milestone) => milestone.id,
        (milestone) => renderMilestone(words, milestone),
      )}
    </ul>
  </section>`;
}

function renderMilestone(words: Words, milestone: Milestone): TemplateResult {
  const closed = milestone.closedDay;
  return renderLine(words, {
    label: words.t(`estimate.milestone.${milestone.id}`),
    value: milestone.date ? words.date(milestone.date, "long") : ruleText(words, milestone),
    quiet: milestone.date === undefined,
    meta: closed && words.t("estimate.deadlines.closedDay", { name: closedDayName(words, closed) }),
    because: milestone.because,
  });
}
