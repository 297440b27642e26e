// Whether the terms govern the matter (CLAUSES.md 1.1, A-01): every way the unknown facts can turn out is tried.

const ANSWERS = {
  threeAnswers: (notSold, notServed) =>
    notSold && notServed ? "applies" : notSold || notServed ? "check" : "doesNotApply",
  eitherSuffices: (notSold, notServed) => (notSold || notServed ? "applies" : "doesNotApply"),
  bothNeeded: (notSold, notServed) => (notSold && notServed ? "applies" : "doesNotApply"),
};

const either = (fact) => (fact === undefined ? [true, false] : [fact]);

/** One answer where all ways agree, "check" where they do not. */
export function applicability({ createdOnPortal, soldUnderOtherTerms, otherServiceAgreement, interpretations = {} }) {
  const answerFor = ANSWERS[interpretations.applicability ?? "threeAnswers"];
  const answers = new Set();
  for (const created of either(createdOnPortal))
    for (const sold of either(soldUnderOtherTerms))
      for (const served of either(otherServiceAgreement))
        answers.add(created ? answerFor(!sold, !served) : "doesNotApply");
  return answers.size === 1 ? [...answers][0] : "check";
}
