// What a page in plain JavaScript may hand over by mistake: each is an error that names the function, what was given and what would do.
// None of it becomes half a text, `NaN` or a key.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { load, rules } from "./load.mjs";

const { words } = await load("host/index");

const facts = { asOf: "2026-11-20", items: [{ service: "repair" }], repairEstimateRequested: true };
const estimate = rules.estimate(facts);
const effects = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
const [about, asked] = [{ facts, estimate }, { receivedOn: "2026-11-25" }];
const late = { principal: "1000.00", dueOn: "2026-08-31", asOf: "2026-11-20", customer: "business" };
const receipt = { recordId: "1", subjectId: "2", at: "2026-11-20T09:29:41Z", choices: {} };
const given = { edition: "privacy-sv-undated", choices: { events: "given" } };

/** What each function is rightly asked, once for each way in. */
const RIGHT = {
  amount: [["95.00"], [{ min: "1.00", max: "2.00" }]],
  day: [["2026-11-30", "long"]],
  percent: [["9.75"]],
  list: [[["a", "b"]]],
  heading: [["range", 2]],
  range: [[estimate, facts]],
  ready: [[estimate, facts]],
  applicability: [["check"]],
  finding: [[estimate.findings[0], about]],
  findings: [[estimate.findings, about]],
  charge: [["disposal"], [estimate.charges[0], about]],
  outcome: [["repair"], [estimate.scenarios[0], about]],
  milestone: [["paymentDue"], [estimate.timeline[0], about]],
  missing: [[estimate.missing[0], about]],
  questions: [[estimate, facts]],
  assumption: [[estimate.assumptions[0], about]],
  differences: [[rules.compare(facts, [{ onSite: true }]).variants[0].differences, facts]],
  reason: [[estimate.charges[0].because, about]],
  interest: [[rules.lateInterest(late)]],
  interpretation: [["closedDays"]],
  choice: [["closedDays", "banks"]],
  fact: [["items[0].warranty"]],
  value: [["items[0].service", "repair"]],
  closedDay: [["goodFriday"]],
  issue: [["noRate"], [{ path: "rateCard.services.repair", code: "invalidMoney" }]],
  stale: [["rateCard"]],
  consent: [["events"], [effects.choices[1], { effects }]],
  consents: [[effects, { earlier: [] }]],
  choiceEffect: [["noSurveys"]],
  processing: [["legalDuties"], [effects.anyway[0], { effects }]],
  right: [["access"], [effects.rights[0]]],
  rightsAnswer: [[rules.rightsAnswer(asked), rules.rightsAnswer({ ...asked, complex: true })]],
  askAgain: [[rules.consentsToAskAgain({ given, now: { policy: "en" } })]],
  source: [[{ clauses: ["privacy/storage.1"] }, "15"]],
  statement: [[estimate, facts, {}]],
  statementText: [[estimate, facts, {}]],
  clause: [["6.1", about]],
  policy: [[effects]],
  receipt: [[receipt, effects]],
};

const throwing = Object.defineProperty({}, "code", {
  enumerable: true,
  get() {
    throw new Error("the getter");
  },
});
const everyGetter = new Proxy(
  {},
  {
    get() {
      throw new Error("the getter");
    },
    ownKeys() {
      throw new Error("the keys");
    },
  },
);
const BAD = {
  undefined: undefined,
  null: null,
  "no text": "",
  "a text": "nope",
  "a name of every object": "__proto__",
  "another one": "constructor",
  "two keys": "a.b",
  "a day that there is not": "2026-02-30",
  NaN: Number.NaN,
  "a number": 7,
  "a symbol": Symbol("s"),
  "an object without anything": {},
  "a list of nothing": [],
  "a list of objects without anything": [{}],
  "a getter that throws": throwing,
  "what throws wherever it is read": everyGetter,
  "a function": () => "text",
};

/** What is right all the same: nothing differs, nothing is told, and what a customer may have typed. */
const FINE = {
  amount: [],
  day: ["1: undefined"],
  list: ["0: a list of nothing"],
  questions: ["1: what throws wherever it is read"],
  heading: ["1: undefined", "1: a number"],
  findings: ["0: a list of nothing", "1: undefined", "1: an object without anything"],
  differences: ["0: an object without anything"],
  ready: ["1: an object without anything"],
  statement: ["1: an object without anything", "2: undefined", "2: an object without anything"],
  statementText: ["1: an object without anything", "2: undefined", "2: an object without anything"],
  // A figure is printed as it is, whatever it is of.
  value: ["1: a list of nothing", "1: a number"],
  unloaded: [],
  source: ["1: undefined"],
};
/** Facts that nobody asks for are not read. */
const UNREAD = ["range", "ready", "questions", "differences"];
/** What is left out, or empty, is right wherever it says only what a part is about. */
const OPTIONAL = ["undefined", "an object without anything"];
const ABOUT = [
  ...["range", "finding", "charge", "milestone", "missing", "questions", "assumption", "differences", "reason"],
  ...["consents", "clause"],
];

let w;
before(async () => {
  w = await words("en", { rules });
});

test("Every function has a row", () => {
  const names = Object.keys(w).filter((name) => !["lang", "unloaded"].includes(name));
  assert.deepEqual(Object.keys(RIGHT).sort(), names.sort());
});

for (const [name, ways] of Object.entries(RIGHT)) {
  test(`${name}: what is right is answered, and what is wrong is an error that says what would do`, () => {
    for (const right of ways) {
      assert.doesNotThrow(() => w[name](...right));
      for (const [place] of right.entries()) {
        for (const [what, bad] of Object.entries(BAD)) {
          const isFine =
            FINE[name]?.includes(`${place}: ${what}`) ||
            (place === 1 && UNREAD.includes(name) && what === "a getter that throws") ||
            (place === 1 && ABOUT.includes(name) && OPTIONAL.includes(what));
          const args = right.with(place, bad);
          if (isFine) assert.doesNotThrow(() => w[name](...args), `${name} ${place} ${what}`);
          else
            assert.throws(
              () => w[name](...args),
              isToldBy(name),
              `${name}, argument ${place}: ${what} gives ${answer(() => w[name](...args))}`,
            );
        }
      }
    }
  });
}

const answer = (run) => {
  try {
    return JSON.stringify(run());
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const isToldBy = (name) => (error) =>
  (error instanceof TypeError || error instanceof RangeError) &&
  error.message.startsWith(`w.${name}(`) &&
  /\. What would do: \S/.test(error.message) &&
  !/\[object/.test(error.message);

test("The values of facts that the policy and the interpretations are told by have words, and no code is taken for a text", () => {
  assert.equal(w.value("policy", "sv"), "Swedish version");
  assert.equal(w.value("consents.events", "given"), "yes");
  assert.equal(w.value("interpretations.closedDays", "banks"), w.choice("closedDays", "banks"));
  assert.equal(w.value("items[0].product", "multical"), "multical");
  assert.throws(() => w.value("items[0].service", "cleaning"), isToldBy("value"));
  assert.throws(() => w.fact("items[0].colour"), isToldBy("fact"));
  for (const { path } of rules.facts()) assert.notEqual(w.fact(path.replace("[]", "[0]")), "");
});

test("A mistake that would be answered with less than there is to say is none that goes unheard", async () => {
  assert.throws(() => w.finding(estimate.findings[0], facts), isToldBy("finding"));
  assert.throws(() => w.differences(rules.compare(facts, [{ onSite: true }]).variants[0]), isToldBy("differences"));
  assert.throws(() => w.statement(rules.estimate(facts, { reasons: false }), facts), /an estimate with its reasons/);
  await assert.rejects(words("en", rules), {
    name: "TypeError",
    message: /words\(\): the second argument is \{ rules \}/,
  });
});

test("What the rules say when they are not loaded is said as it is", async () => {
  const unloaded = new Error("upfront-terms is not loaded: await init() before calling editions()");
  const fails = () => {
    throw unloaded;
  };
  const early = await words("en", { rules: { clauses: fails, editions: fails, interpretations: fails } });
  assert.throws(
    () => early.clause("6.1"),
    (error) => error === unloaded,
  );
});

/** Languages that are none. */
const NONE = {
  ...BAD,
  "a list of words": ["da"],
  "without messages": { lang: "de" },
  "no tag": { lang: "not a tag", messages: {}, fallback: "en" },
};

for (const [what, bad] of Object.entries(NONE)) {
  test(`words: ${what} is no language, and the error says what is`, async () => {
    const isSaid = ({ name, message }) =>
      /^(?:Type|Range)Error$/.test(name) && message.startsWith("words(") && /"d[ae]"|da, en/.test(message);
    await assert.rejects(words(bad), isSaid);
    if ([undefined, BAD["an object without anything"]].includes(bad)) return;
    await assert.rejects(words("en", bad), { name: "TypeError", message: /^words\(\): the second argument is/ });
  });
}

test("A part that lacks a value of its sentence is an error: no text has NaN in it", () => {
  const part = { ...estimate.findings.find(({ id }) => id === "silenceLeadsToDisposal") };
  assert.match(w.finding(part).text, /After 3 months/);
  for (const values of [undefined, {}, { reminderAfter: Number.NaN }]) {
    assert.throws(() => w.finding({ ...part, values }), {
      name: "RangeError",
      message: /^w\.finding\(.*reminderAfter/,
    });
  }
  assert.match(w.finding(part).text, /After 3 months/, "what was wrong once is not wrong for ever");
});
