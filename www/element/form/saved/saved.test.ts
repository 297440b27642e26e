import type { Facts } from "../../../lib/api.js";
import { anyExampleOf } from "../../harness/examples.ts";
import { type KeptExample, keptModelOf } from "../../harness/models/kept.ts";
import { rules, show, textOf, words, wordsIn } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { fileName, fileText, savedRequest } from "../../take-along/file/file.ts";
import { newItem, noAnswers } from "../answers.ts";
import { renderTop } from "../kept/top.ts";
import { estimateDocument, serviceRequest } from "../request.ts";
import * as reader from "../restore/restore.ts";
import { compared } from "./compared.ts";
import { renderOpened } from "./opened.ts";
import { type Refusal, readSaved } from "./read.ts";

const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const DAY = "2026-11-21";
const item = {
  ...newItem([]),
  service: "repair" as const,
  product: "Heat meter DN 20",
  serials: { text: "1001", kept: [] },
};
const answers = {
  ...noAnswers(),
  items: [item],
  description: "Dark.",
  contact: { ...noAnswers().contact, name: "A. Customer" },
};

/** A request as it is saved, with the estimate of other facts than what the answers would tell. */
function saved(of = answers, facts: Facts = { asOf: DAY, items: [{ service: "repair" as const }] }) {
  const estimate = estimateDocument({
    id: ID,
    language: "en",
    facts,
    estimate: rules.estimate(facts),
    interpretations: {},
    sampleRates: false,
  });
  return savedRequest(serviceRequest(of, estimate, undefined), of);
}
const fileOf = (text: string) => new File([text], fileName({ id: ID }));
const read = (document: unknown) => readSaved(fileOf(JSON.stringify(document)), reader);

test("A saved request is the document with the answers, and fills the form in again, everything personal included", async () => {
  equal(fileName({ id: ID }), "service-request-0f5f0c3e.json");
  const back = await readSaved(fileOf(fileText(saved())), reader);
  if (typeof back === "string") throw new Error(back);
  equal([back.id, back.answers], [ID, answers]);
  ok(/^\d+\.\d+\.\d+/.test(saved().moduleVersion), saved().moduleVersion);
});

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const without = (name: "answers" | "facts") => ({ ...saved(), [name]: undefined });
const whole = () => fileText(saved());
const withAnswers = (answers: unknown) => JSON.stringify({ ...saved(), answers });
const PROTO = '"__proto__": { "onSite": "yes" }';

const REFUSED: Record<string, [Refusal, () => string]> = {
  "cut off": ["damaged", () => whole().slice(0, 300)],
  "with an answer that is none": ["damaged", () => withAnswers({ ...saved().answers, onSite: "perhaps" })],
  "with a field that the form has not": ["damaged", () => withAnswers({ ...saved().answers, price: "0.00" })],
  "with a number for a text": ["damaged", () => withAnswers({ description: 7 })],
  "with a text for a list": ["damaged", () => withAnswers({ items: "all" })],
  "with answers that are a list": ["damaged", () => withAnswers([])],
  "with answers that are nothing": ["damaged", () => withAnswers(null)],
  "without facts": ["damaged", () => JSON.stringify(without("facts"))],
  "with another prototype": ["damaged", () => whole().replace('"answers": {', `"answers": { ${PROTO},`)],
  "with a product of another prototype": [
    "damaged",
    () => whole().replace(/("answers": \{\s+"items": \[\s+\{)/, `$1 ${PROTO},`),
  ],
  "nested in its answers": ["damaged", () => `{"version":2,"facts":{},"answers":${nested(5000)}}`],
  "as it was handed over": ["handedOver", () => JSON.stringify(without("answers"))],
  "of a newer version": ["newer", () => JSON.stringify({ ...saved(), version: 3 })],
  "of an older version": ["version", () => JSON.stringify({ ...saved(), version: 1 })],
  "of a table": ["foreign", () => "serial;quantity"],
  "of a picture": ["foreign", () => "\u0089PNG\r\n\u001a\n\u0000\u0000"],
  "of nothing": ["foreign", () => ""],
  "of another program": ["foreign", () => '{"name":"x","version":"2.0.0","lockfileVersion":3,"packages":{}}'],
  "of another program, with a number": ["foreign", () => '{"version":2,"sources":["a.ts"],"mappings":"AAAA"}'],
  "of another program, cut off": ["foreign", () => '{"version":3,"sources":["a.ts"],"map'],
  "nested for ever": ["foreign", () => nested(200_000)],
  "of a list": ["foreign", () => "[]"],
  "of null": ["foreign", () => "null"],
};

for (const [name, [why, text]] of Object.entries(REFUSED)) {
  test(`A file ${name} is not opened, and it is told why: ${why}`, async () => {
    equal(await readSaved(fileOf(text()), reader), why);
    equal(({} as { onSite?: unknown }).onSite, undefined);
    for (const spoken of Object.values(wordsIn)) {
      const key = `kept.file.refused.${why}`;
      ok(spoken.has(key) && spoken.t(key, { name: "a.json" }).includes("a.json"), `${spoken.lang}: ${key}`);
    }
  });
}

test("A file that is larger than any request is not read, and one that the device does not give is told as such", async () => {
  equal(await readSaved(new Blob([" ".repeat(10 * 2 ** 20 + 1)]), reader), "tooLarge");
  const gone = { size: 10, text: () => Promise.reject(new DOMException("gone", "NotFoundError")) };
  equal(await readSaved(gone as unknown as Blob, reader), "unread");
});

async function comparedWith(change: object, day = DAY, facts: Facts | undefined = saved().facts) {
  const back = await read({ ...saved(), ...change });
  if (typeof back === "string") throw new Error(back);
  return compared(rules, back, { used: rules.estimate({ asOf: DAY }).editions, day, facts });
}

test("The estimate of a file is compared with the one that the rules give under the editions of then", async () => {
  const { estimate, facts } = saved();
  const same = await comparedWith({});
  equal([same.result, same.differences, same.otherEditions, same.days], ["same", [], false, undefined]);
  const other = await comparedWith({ estimate: { ...estimate, range: { ...estimate?.range, min: "1.00" } } });
  equal(other.result, "differs");
  equal(other.differences, [{ path: "range.min", before: "1.00", now: "0.00" }]);
  equal((await comparedWith({}, "2026-12-01")).days, { made: DAY, shown: "2026-12-01" });
  equal((await comparedWith({ estimate: undefined })).result, "noEstimate");
  equal((await comparedWith({ facts: { ...facts, onSite: "perhaps" } })).result, "refused");
  const own = { id: "ours-2026", basedOn: "service-terms-en-undated", parameters: { investigationFee: "900.00" } };
  const ownEstimate = rules.estimate({ ...facts, editions: { terms: own } });
  const ours = await comparedWith({ editions: { terms: own }, estimate: ownEstimate });
  equal([ours.result, ours.otherEditions], ["same", true]);
});

test("What the page has now, and had not then, is told as what is otherwise since", async () => {
  const now = { ...saved().facts, rateCard: { services: { repair: "800.00" as const } } };
  const since = await comparedWith({}, DAY, now);
  equal([since.result, since.differences, since.otherRates], ["same", [], true]);
  ok(
    since.since.some(({ path }) => path === "range.pricedMax" || path === "range.max"),
    JSON.stringify(since.since),
  );
  equal((await comparedWith({})).since, []);
  // Before the form can tell what is known, nothing is compared with it.
  equal((await comparedWith({}, DAY, undefined)).otherRates, false);
});

/** What of a file nobody has looked at when it is opened: anything can stand there. */
const HOSTILE: Record<string, object> = {
  "editions of nothing": { editions: { terms: null, privacy: null } },
  "editions that are a text": { editions: "service-terms" },
  "a day that is none": { facts: { ...saved().facts, asOf: { day: 1 } } },
  "consents that are a text": { facts: { ...saved().facts, consents: "all" } },
  "files that are a number": { files: 7 },
  "an estimate that is a list": { estimate: [] },
  "an estimate of other kinds": { estimate: { range: 1, charges: { a: [] }, scenarios: "x", timeline: null } },
  "an estimate with another prototype": {
    estimate: JSON.parse('{"__proto__":{"range":{}}, "range": {"__proto__": 1}}'),
  },
  "an estimate that is nested": { estimate: JSON.parse(nested(2000)) },
  "interpretations of another program": { interpretations: [1, 2] },
};

for (const [name, change] of Object.entries(HOSTILE)) {
  test(`A file with ${name} is compared, or refused, and breaks nothing`, async () => {
    const outcome = await comparedWith(change);
    ok(["differs", "refused"].includes(outcome.result) || !("estimate" in change), outcome.result);
    const place = show(renderOpened({ words, name: "a.json", compared: outcome }), "form");
    ok(!/kept\.|undefined|NaN/.test(textOf(place)), textOf(place));
  });
}

/** A request of many groups with 25 serial numbers each, as it is saved. */
function manyGroups(count: number) {
  const items = Array.from({ length: count }, (_, at) => ({
    ...newItem([]),
    id: at + 1,
    service: "repair" as const,
    product: `Heat meter ${at}`,
    serials: { text: Array.from({ length: 25 }, (_, n) => 60_000_000 + at * 25 + n).join("\n"), kept: [] },
  }));
  const many = { ...answers, items };
  const facts = { asOf: DAY, items: items.map(({ service, product }) => ({ service, product, quantity: 25 })) };
  return { many, text: fileText(saved(many, facts)), now: { used: rules.estimate(facts).editions, day: DAY, facts } };
}

async function opened({ text, now }: ReturnType<typeof manyGroups>) {
  const back = await readSaved(fileOf(text), reader);
  if (typeof back === "string") throw new Error(back);
  let asked = 0;
  const counting = new Proxy(rules, {
    get: (all, name: keyof typeof rules) => {
      asked += 1;
      return all[name];
    },
  });
  return { back, result: compared(counting, back, now).result, asked };
}

test("A request with 5,000 serial numbers in 200 groups is the same when it is opened again", async () => {
  const all = manyGroups(200);
  const { back, result } = await opened(all);
  equal([back.answers, result], [all.many, "same"]);
  // As many again as nobody sends: what is compared does not grow with the numbers.
  const longer = { ...back, document: { ...back.document, answers: { text: "6".repeat(3 * 2 ** 20) } } };
  equal(compared(rules, longer, all.now).result, "same");
});

test("The rules are asked about a file as often for many groups as for one", async () => {
  const [one, many] = [await opened(manyGroups(1)), await opened(manyGroups(200))];
  ok(one.asked > 0, "nothing was asked");
  equal(many.asked, one.asked);
});

test("Where the estimates differ is told in words, and by path for a service desk that unfolds it", () => {
  const shown = (name: string) =>
    show(renderTop(keptModelOf(anyExampleOf<KeptExample>("form/kept", name))), "form").querySelector("#opened");
  const told = (name: string) => textOf(shown(name));
  const other = shown("a file with another estimate");
  const places = other?.querySelector("details");
  equal(places?.open, false);
  const inData = textOf(places ?? null).replace(/\u00a0/g, " ");
  const most = "The most it can cost excl. VAT (range.max): DKK 370.00 in the file, DKK 400.00 here";
  ok(inData.includes(most), inData);
  places?.remove();
  const text = textOf(other).replace(/\u00a0/g, " ");
  for (const said of [
    "The most it can cost excl. VAT: DKK 370.00 in the file, DKK 400.00 here",
    "Usual rates (Heat meter DN 20), excl. VAT: DKK 180.00 in the file, DKK 210.00 here",
    "Expected to be ready: nothing in the file, 9 Dec 2026 here",
    "1 Nov 2026",
    "other editions",
    "other prices",
    "Your choices",
    "By what this page goes by now",
    "Product arrives: 26 Nov 2026 instead of 25 Nov 2026",
  ]) {
    ok(text.includes(said), `${said} is not in: ${text}`);
  }
  ok(!/range|timeline|[{}]/.test(text), text);
  ok(told("a file with the same estimate").endsWith("its estimate is the same."), "it is another one");
  ok(told("a file with other reasons").includes("has the same amounts and dates"), told("a file with other reasons"));
  ok(told("a file that is damaged").includes("is damaged"), "it is not told");
});
