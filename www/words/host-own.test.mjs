// A language of the host's own, as somebody adds it: other plurals, other figures, from right to left, one message forgotten.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules } from "./load.mjs";

const { words } = await load("host/index");
const facts = {
  asOf: "2026-11-20",
  customer: "business",
  items: [{ service: "repair" }],
  rateCard: { services: { repair: { min: "650.00", max: "1400.00" } } },
};

/** Runs something, and answers with all that it has said on the console. */
async function toldIn(run) {
  const { warn } = console;
  const told = [];
  console.warn = (message) => told.push(message);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return told;
}

/** A message by the forms of its language: what Intl.PluralRules names. */
const plural = (lang, forms) => {
  const rule = new Intl.PluralRules(lang);
  return ({ count }) => forms[rule.select(count)].replace("#", count);
};

test("Polish has three plurals, each by its own function", async () => {
  const title = plural("pl", { one: "# możliwy wynik", few: "# możliwe wyniki", many: "# możliwych wyników" });
  const messages = { estimate: { scenarios: { title } } };
  const w = await words({ lang: "pl", messages, fallback: "en", onMissing: () => {} });
  assert.deepEqual(
    [1, 3, 7, 22].map((count) => w.heading("outcomes", count)),
    ["1 możliwy wynik", "3 możliwe wyniki", "7 możliwych wyników", "22 możliwe wyniki"],
  );
});

test("Figures in the signs of another script stay whole, and the currency stands once", async () => {
  for (const lang of ["ar-EG", "fa", "mr"]) {
    const w = await words({ lang, messages: {}, fallback: "en", onMissing: () => {} });
    const digits = new Intl.NumberFormat(lang, { minimumFractionDigits: 2 });
    const said = w.amount({ min: "650.00", max: "1400.00" });
    for (const figure of [650, 1400]) assert.ok(said.includes(digits.format(figure)), `${lang}: ${said}`);
    assert.equal(said.split("DKK").length, 2, said);
    assert.equal(w.lang, lang);
  }
});

test("A message that is missing is told once, and said in the other language", async () => {
  const load = () =>
    words({ lang: "nn", messages: { estimate: { charge: { disposal: "avhending" } } }, fallback: "da" });
  const told = await toldIn(async () => {
    const [w] = [await load(), await load()];
    assert.deepEqual([w.charge("disposal"), w.charge("investigationFee")], ["avhending", "undersøgelsesgebyr"]);
  });
  assert.equal(told.length, 1);
  assert.match(
    told[0],
    /^upfront-terms: of the messages of the language "nn", \d+ are missing and said in "da": \w+\./,
  );
});

test("Words of a host's that replace some of ours are nothing to be told of", async () => {
  const messages = { estimate: { charge: { disposal: "destruktion" } } };
  assert.deepEqual(await toldIn(() => words({ lang: "da-DK", messages, fallback: "da" })), []);
});

test("A host that asks for them is given the missing messages, and the console stays empty", async () => {
  let missing;
  const onMissing = (keys) => {
    missing = keys;
  };
  const told = await toldIn(() =>
    words({ lang: "fo", messages: { estimate: { charge: { disposal: "" } } }, fallback: "da", onMissing }),
  );
  assert.deepEqual(told, []);
  // An empty text is one that nobody has translated yet.
  assert.ok(missing.includes("estimate.charge.disposal") && missing.includes("estimate.range.between"));
  assert.ok(
    missing.every((key) => !key.startsWith("clauses.")),
    "without the rules nobody asks for clauses",
  );
});

test("A key that nobody asks for is told: it is misspelt", async () => {
  const messages = { estimate: { charge: { disposel: "destruktion" } }, clauses: { title: "Vilkår" } };
  const told = await toldIn(() => words({ lang: "da", messages, fallback: "da" }));
  assert.deepEqual(told, [
    'upfront-terms: of the messages of the language "da", 1 are never asked for: estimate.charge.disposel',
  ]);
});

test("A message that cannot be made is told once and said in the other language", async () => {
  const range = {
    between: () => {
      throw new Error("oops");
    },
    exclVat: () => undefined,
  };
  const told = await toldIn(async () => {
    const w = await words({ lang: "da", messages: { estimate: { range } }, fallback: "da" });
    const said = [1, 2].map(() => w.amount({ min: "1.00", max: "2.00" }));
    assert.match(said[1], /^1,00 til 2,00/);
    assert.doesNotMatch(w.range(rules.estimate({ ...facts, vatPercent: "25" }), facts).figure, /undefined/);
  });
  assert.equal(told.length, 2);
  assert.match(
    told[0],
    /^upfront-terms: the message "estimate\.range\.between" of "da" could not be made: Error: oops/,
  );
  assert.match(told[1], /estimate\.range\.exclVat.* it gives no text/);
});

test("A message that is neither a text nor a function is refused by its key", async () => {
  for (const wrong of [7, null, ["a"], true]) {
    const messages = { estimate: { charge: { disposal: wrong } } };
    await assert.rejects(words({ lang: "da", messages, fallback: "da" }), {
      name: "TypeError",
      message: /"estimate\.charge\.disposal" is no text/,
    });
  }
});

test("What hears of missing messages is a function", async () => {
  await assert.rejects(words({ lang: "da", messages: {}, fallback: "da", onMissing: "console" }), {
    name: "TypeError",
    message: 'words(): onMissing is a function, and not "console"',
  });
});
