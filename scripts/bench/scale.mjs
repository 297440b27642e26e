// How the time grows with what is asked: twice as much may take little more than twice as long. How many times as long two hundred
// kinds of product take as one, and how long the largest questions take that are accepted. `node scripts/bench/scale.mjs` measures this alone, on what is built.

import { fileURLToPath } from "node:url";
import init, { compare, estimate, figures } from "upfront-terms";
import { main, Stop } from "../say.mjs";
import { fastest } from "./time.mjs";

/** Twice as much may take so many times as long: the double, and some room for the noise of a machine. */
const MOST_RATIO = 2.5;
/** The largest questions are to be answered within so many seconds. Told, and not a failure: machines differ. */
const MOST_SECONDS = 1;

await init();

const MILLISECONDS = 86_400_000;
const day = (number) => new Date(Date.UTC(2026, 0, 1) + number * MILLISECONDS).toISOString().slice(0, 10);
const list = (count, make) => Array.from({ length: count }, (_, i) => make(i));
/** Names of one length: others are told apart without a look at them. */
const product = (number) => `Heat meter H${String(number).padStart(4, "0")}`;

/** Repairs of which nothing is known, all different; every other one names a product, of those last on the card. */
const items = (count, rates) =>
  list(count, (i) => ({
    service: "repair",
    quantity: i + 1,
    ...(i % 2 && { product: product(rates - 1 - (i % rates)) }),
  }));

/** Closures of so many days, with so many between two of them. */
const closures = (count, days, between) =>
  list(count, (i) => {
    const from = 310 + i * (days + between);
    return { from: day(from), to: day(from + days - 1), name: `Closure ${i}` };
  });

const rateCard = (rates) => ({
  validUntil: "2026-10-01",
  services: { repair: { min: "650.00", max: "1400.00" }, replacement: "2400.00", sampleTest: "180.00" },
  products: Object.fromEntries(list(rates, (i) => [product(i), { min: `${900 + i}.00`, max: `${1000 + i}.50` }])),
  outboundShipping: { min: "95.00", max: "240.00" },
  returnShipping: { min: "95.00", max: "240.00" },
  disposal: "60.00",
  driveTime: { min: "850.00", max: "2550.00" },
  mileage: { min: "120.00", max: "740.00" },
});

/** A matter of that size: what the host knows is given, and nothing that the customer or the examination would tell. */
const facts = ({ items: count = 10, rates = 10, closed = [] }) => ({
  asOf: "2027-03-15",
  policy: "en",
  consents: { marketingEmail: "given", tracking: "given", profiling: "refused" },
  items: items(count, rates),
  receivedOn: "2026-11-02",
  deliveredOn: "2026-12-11",
  invoicedOn: "2026-12-14",
  agreedPaymentOn: "2027-01-04",
  vatPercent: "25",
  calendar: { closures: closed },
  rateCard: rateCard(rates),
});

/** As long as 200 closures may be, which together may have 3,660 days. */
const LONG = 18;

/** What is doubled: the size before and after. */
const DOUBLED = {
  "items, 100 to 200": [100, 200].map((count) => facts({ items: count })),
  "items with a large card, 100 to 200": [100, 200].map((count) => facts({ items: count, rates: 2000 })),
  "rates of the card, 1,000 to 2,000": [1000, 2000].map((rates) => facts({ items: 50, rates })),
  "closures of a day, 100 to 200": [100, 200].map((count) => facts({ closed: closures(count, 1, 6) })),
  "closures of 18 days, 100 to 200": [100, 200].map((count) => facts({ closed: closures(count, LONG, 0) })),
};

const FEW = [{ onSite: true }, { onSite: false }, { repairEstimateRequested: false }, { customer: "consumer" }];
const ASKED = {
  estimate: (asked) => estimate(asked),
  "compare, four changes": (asked) => compare(asked, FEW),
};

const rounded = (number) => Number(number.toFixed(2));

/** The rows of a table: each function asked with each thing doubled. */
function doubledRows() {
  return Object.entries(ASKED).flatMap(([name, ask]) =>
    Object.entries(DOUBLED).map(([what, sizes]) => {
      const [once, twice] = fastest(sizes.map((asked) => () => ask(asked)));
      const ratio = rounded(twice / once);
      return { asked: name, doubled: what, "ms before": rounded(once), "ms after": rounded(twice), ratio };
    }),
  );
}

const LARGEST = facts({ items: 200, rates: 2000, closed: closures(200, LONG, 0) });
/** Each with a day of its own, so that nothing is the same. */
const MANY = list(40, (i) => ({ asOf: day(450 + i) }));

function largestRows() {
  const asked = {
    "the largest estimate": () => estimate(LARGEST),
    "the largest compare, forty changes": () => compare(LARGEST, MANY),
  };
  return Object.entries(asked).map(([name, ask]) => {
    const begin = performance.now();
    ask();
    const seconds = rounded((performance.now() - begin) / 1000);
    return { asked: name, seconds, "within a second": seconds <= MOST_SECONDS };
  });
}

/** Prints the tables; answers with what grew too fast. */
export function scale() {
  const rows = doubledRows();
  console.table(rows);
  console.table(kindsRows());
  console.table(largestRows());
  const tooFast = rows.filter(({ ratio }) => ratio > MOST_RATIO);
  return tooFast.map(({ asked, doubled, ratio }) => `${asked}, ${doubled}: ${ratio} times as long`);
}

/** As many kinds of product as a matter can have, beside one: how many times as long each takes, with a small card and a large one. */
function kindsRows() {
  const asked = {
    estimate,
    "estimate without reasons": (asked) => estimate(asked, { reasons: false }),
    figures,
  };
  return Object.entries(asked).flatMap(([name, ask]) =>
    [10, 2000].map((rates) => {
      const [one, all] = fastest([1, 200].map((count) => () => ask(facts({ items: count, rates }))));
      return { asked: name, rates, "ms of one": rounded(one), "ms of 200": rounded(all), ratio: rounded(all / one) };
    }),
  );
}

/** Stops where something grew too fast. */
export function checkScale(tooFast) {
  if (tooFast.length)
    throw new Stop(`Twice as much takes more than ${MOST_RATIO} times as long: ${tooFast.join("; ")}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(() => checkScale(scale()));
