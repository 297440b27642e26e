// What only the estimate is made from. It comes with the script of the estimate, and not with the form.

import { checkClosures, checkKnownDays } from "../check-estimate.ts";
import { fold } from "../fields/fold.ts";
import { asks, flagsIn } from "../questions.ts";
import type { Section } from "../section.ts";
import { agreementSection } from "./agreement.ts";
import { assumedSection } from "./assumed.ts";
import { KNOWN_DAYS, knownSection } from "./known.ts";

/** The sections at the end of the form, which few need: they are folded up until something in them is answered. */
export const sectionsOfEstimate: readonly Section[] = [
  {
    name: "agreement",
    render: agreementSection,
    shows: flagsIn("agreement"),
    fold,
    answered: (answers) => flagsIn("agreement").some((name) => answers[name] !== ""),
  },
  {
    name: "known",
    render: knownSection,
    shows: [asks.estimateSent, ...KNOWN_DAYS],
    fold,
    answered: (answers) => KNOWN_DAYS.some((name) => answers[name] !== ""),
    check: checkKnownDays,
  },
  {
    name: "assumed",
    render: assumedSection,
    shows: ["withVat", "withSampleRates", "closures", "customer"],
    fold,
    answered: ({ withVat, withSampleRates, closures }, { onRequest }) =>
      withVat || withSampleRates || closures.length > 0 || onRequest,
    check: checkClosures,
  },
];
