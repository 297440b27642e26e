import type { Catalogue } from "../catalogue.ts";

/** Which messages of a catalogue: all of a branch, or those that are named. */
export type Part = true | readonly string[] | { readonly [key: string]: Part };

const LABEL: Part = ["label"];

/** The messages that a host's language needs: what `upfront-terms/words` can be asked, and nothing that only the element says. */
export const NEEDED: Part = {
  estimate: {
    basis: true,
    basisOwn: true,
    ownEdition: true,
    ofProducts: true,
    first: ["ready"],
    range: true,
    applicability: ["applies", "check", "doesNotApply"],
    scenarios: ["title", "noPrice", "byProduct", "plus", "oneReturn", "onePlace", "vatOnSum", "ready", "who"],
    scenario: true,
    charge: true,
    timeline: [
      ...["expected", "expectedOf", "compare", "unstated", "standardOnly", "notBinding", "none"],
      ...["ask", "askToCompare"],
    ],
    closed: true,
    deadlines: true,
    after: true,
    milestone: true,
    interest: ["title", "months", "total", "limit", "stale"],
    findings: ["warning", "duty", "right", "exclusion", "disclosure"],
    finding: true,
    missing: ["title", "byUpTo", "narrows"],
    assumptions: ["title", "otherwise", "change", "path"],
    interpretation: true,
    stale: true,
    failed: true,
    notLoaded: true,
    why: [
      ...["says", "policySays", "under", "together", "ownEdition", "answered", "known", "set", "taken"],
      ...["clause", "fact", "interpretation"],
    ],
    section: true,
    parameter: true,
    value: true,
    issues: [
      ...["request", "missing", "unknownField", "wrongType", "unknownChoice", "invalidDate", "invalidMoney"],
      ...["invalidPercent", "invalidInstant", "invalidIdentifier", "outOfRange", "tooMany", "tooDeep"],
      ...["unreadable", "conflict", "order", "unknownEdition", "noRate", "overflow"],
    ],
    ours: true,
  },
  form: {
    question: true,
    fact: true,
    live: true,
    field: ["clause"],
    section: ["contact", "items"],
    item: { serials: LABEL },
    serials: ["all"],
    description: LABEL,
    contact: { name: LABEL, organisation: LABEL, email: LABEL, phone: LABEL, address: LABEL },
    notice: ["sample"],
    along: ["statement", "answers", "own", "notBinding", "reference"],
  },
  consent: {
    title: true,
    lead: true,
    withdraw: true,
    answer: true,
    choice: true,
    state: true,
    details: true,
    kind: true,
    data: true,
    purpose: true,
    basis: true,
    act: true,
    kept: true,
    effect: true,
    depends: true,
    right: true,
    profiling: true,
    text: true,
    anyway: true,
    rights: ["title", "contact", "authority", "answerBy", "longer", "source"],
    policy: ["title"],
    finding: true,
    again: true,
    receipt: [
      ...["title", "record", "answers", "answer", "at", "instant", "subject", "controller", "policy", "hash"],
      ...["withdraw", "requested", "given", "refused", "withdrawn"],
    ],
    source: true,
    law: true,
  },
  clauses: ["title", "ours", "terms", "privacy"],
};

/** What is said more precisely where a language has a message for it: with its figures, or of one place of work. */
const MORE_PRECISE = /(?:Figures|IfSentIn|OfSeveral|OnSite|Cause|(?:Some)?ThirdParty|Contaminated)$/;

/** The keys of a catalogue's messages that a host's language needs: "estimate.range.between". */
export function neededKeys(catalogue: Catalogue, part: Part = NEEDED): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) => {
    const inner = within(part, key);
    if (inner === undefined || isMorePrecise(catalogue, key)) return [];
    if (typeof value !== "object") return [key];
    return neededKeys(value, inner).map((more) => `${key}.${more}`);
  });
}

function within(part: Part, key: string): Part | undefined {
  if (part === true) return true;
  if (isNames(part)) return part.includes(key) ? true : undefined;
  return part[key];
}

const isNames = (part: Exclude<Part, true>): part is readonly string[] => Array.isArray(part);

function isMorePrecise(catalogue: Catalogue, key: string): boolean {
  const plain = key.replace(MORE_PRECISE, "");
  return plain !== key && plain in catalogue;
}
