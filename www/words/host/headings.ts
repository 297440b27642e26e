import type * as Host from "../../lib/words.js";

/** Over which part each heading stands, as the messages call it. */
export const HEADINGS = {
  range: "range",
  outcomes: "scenarios",
  dates: "deadlines",
  questions: "missing",
  interest: "interest",
  assumptions: "assumptions",
} as const satisfies Record<Host.Heading, string>;
