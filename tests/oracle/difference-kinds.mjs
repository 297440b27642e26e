// The kinds of differences between two estimates: what tests want to have seen, each at least once.

/** Each kind of difference by its path, such as "timeline.gone" or "range.max.by". */
export function* kindsOf({ scenarios = [], timeline = [], ...others }, path = "") {
  for (const [name, list] of [
    ["scenarios", scenarios],
    ["timeline", timeline],
  ])
    for (const { id: _id, is, ...more } of list) {
      yield `${path}${name}.${is}`;
      yield* kindsOf(more, `${path}${name}.`);
    }
  for (const [name, value] of Object.entries(others)) {
    yield path + name;
    if (typeof value === "object" && !Array.isArray(value)) yield* kindsOf(value, `${path}${name}.`);
  }
}

const TOTAL = ["min", "max", "pricedMax"].flatMap((end) => [`${end}.from`, `${end}.to`, `${end}.by`]);
const WITH_VAT = ["minInclVat", "maxInclVat", "pricedMaxInclVat"].map((end) => `${end}.by`);
/** Every kind that there is. */
export const KINDS = [
  "applicability",
  ...["new", "gone", "changed"].flatMap((is) => [`scenarios.${is}`, `timeline.${is}`]),
  ...["from", "to", "fromRule", "toRule", "days"].map((name) => `timeline.${name}`),
  ...[...TOTAL, ...WITH_VAT, "opened", "closed"].map((name) => `range.${name}`),
  ...[...TOTAL, "opened", "closed"].map((name) => `scenarios.total.${name}`),
  ...["findings.new", "findings.gone"],
  ...["monthsCommenced", "interest"].flatMap((name) => [`lateInterest.${name}.from`, `lateInterest.${name}.to`]),
  "lateInterest.interest.by",
];
