// Quantities, amounts, percentages and names, as people type them.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load, SEED } from "./load.mjs";

const { amount, percentage, quantity, nameAmong, sameName, tidyName } = await load("index");
const check = (property) => fc.assert(property, { seed: SEED, numRuns: 500 });

/** Fails with all that is read otherwise: a value, the code of a problem, or nothing. */
function reads(read, expected) {
  const got = Object.fromEntries(
    Object.keys(expected).map((typed) => {
      const { value, problem } = read(typed);
      return [typed, value ?? problem ?? null];
    }),
  );
  assert.deepEqual(got, expected);
}

test("A quantity is whole, and its thousands are marked as people mark them", () => {
  reads(quantity, {
    "": null,
    " \u00a0": null,
    12: "12",
    "007": "7",
    0: "0",
    "1.000": "1000",
    "1 000": "1000",
    "1,000": "1000",
    "1\u00a0000": "1000",
    "1\u202f000\u202f000": "1000000",
    "1'000": "1000",
    " 25\u200b ": "25",
    1.5: "notWhole",
    "1000,00": "notWhole",
    "1.00": "notWhole",
    "0.500": "notWhole",
    "1.000,000": "notANumber",
    "-3": "notANumber",
    "1e3": "notANumber",
    "12 meters": "notANumber",
    "1 00": "notANumber",
    1234567890123: "tooLarge",
  });
});

test("An amount is in kroner, with or without their name, in the way of any of the languages", () => {
  reads(amount, {
    "": null,
    "kr. 1.234,50": "1234.50",
    "DKK 1,234.50": "1234.50",
    "DKK\u00a01\u00a0234,50": "1234.50",
    "1.234,5 kr": "1234.5",
    "1'234.50": "1234.50",
    "1.000,-": "1000",
    "1 000:-": "1000",
    "kr 250,-": "250",
    "250.– DKK": "250",
    "1.234.567": "1234567",
    "1,234,567.00": "1234567.00",
    "1\u202f234": "1234",
    "0,50": "0.50",
    "007,5": "7.5",
    "1234,50": "1234.50",
    "kr.": "notANumber",
    "-5": "notANumber",
    "5-": "notANumber",
    "12,": "notANumber",
    ",5": "notANumber",
    "1.2.3": "notANumber",
    "1.234.56": "notANumber",
    "1,234,56": "notANumber",
    "12.34,50": "notANumber",
    "1.000,0,-": "notANumber",
    "about 5": "notANumber",
    "1e5": "notANumber",
    "٣": "notANumber",
    "1,2345": "tooManyDecimals",
    0.123: "tooManyDecimals",
    "1234567890123,00": "tooLarge",
    "€ 100": "otherCurrency",
    "100 SEK": "otherCurrency",
    $5: "otherCurrency",
  });
});

test("One mark before three digits is ambiguous, unless the language has the other one before decimals", () => {
  const points = {
    undefined: "ambiguous",
    en: "ambiguous",
    "en-GB": "ambiguous",
    sv: "1234",
    da: "1234",
    "not a tag": "ambiguous",
  };
  const commas = {
    undefined: "ambiguous",
    en: "1234",
    "en-GB": "1234",
    sv: "ambiguous",
    da: "ambiguous",
    "not a tag": "ambiguous",
  };
  for (const [typed, expected] of [
    ["1.234", points],
    ["kr. 1.234", points],
    ["1,234", commas],
  ]) {
    for (const [language, is] of Object.entries(expected)) {
      const { value, problem } = amount(typed, language === "undefined" ? undefined : language);
      assert.equal(value ?? problem, is, `${typed} in ${language}`);
    }
  }
});

test("A percentage has a sign or none", () => {
  reads(percentage, { "": null, "12,5": "12.5", "12.5 %": "12.5", "100%": "100", "%": null, "5 % %": "notANumber" });
});

test("Any amount, printed as a language prints it, is read as that amount", () => {
  const languages = ["en", "en-GB", "sv", "da", "de", "fr", "nb", "de-CH"];
  const ore = fc.integer({ min: 0, max: 10 ** 12 });
  check(
    fc.property(ore, fc.constantFrom(...languages), fc.boolean(), (all, language, withCurrency) => {
      const style = withCurrency ? { style: "currency", currency: "DKK" } : {};
      const printed = new Intl.NumberFormat(language, { minimumFractionDigits: 2, ...style }).format(all / 100);
      assert.deepEqual(amount(printed, language), { value: (all / 100).toFixed(2) }, printed);
    }),
  );
});

test("Whatever is typed gives a value that the rules take, or a problem, or neither", () => {
  const unit = fc.constantFrom(..."0123456789.,'’ \u00a0\u202f-–:%krDKe€");
  check(
    fc.property(
      fc.oneof(fc.string({ unit }), fc.string({ unit: "binary" })),
      fc.option(fc.string()),
      (typed, language) => {
        for (const read of [quantity, amount, percentage]) {
          const { value, problem } = read(typed, language ?? undefined);
          if (value !== undefined) assert.match(value, /^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/);
          assert.ok(value === undefined || problem === undefined);
        }
        assert.match(quantity(typed).value ?? "1", /^\d+$/);
      },
    ),
  );
});

test("A name is the same however its accents and spaces are encoded", () => {
  assert.ok(sameName("Varmema\u030aler DN\u00a020", " Varmem\u00e5ler  DN 20"));
  assert.ok(sameName("Heat\u200b meter", "Heat meter"));
  assert.ok(!sameName("Heat meter", "heat meter"));
  assert.equal(tidyName("\tA\u202f\nB "), "A B");
});

test("A typed name meets the one on the rate card, as it stands there", () => {
  const card = ["Va\u030agm\u00e4tare\u00a0DN 20", "Meter a", "Meter A", "Valve"];
  assert.equal(nameAmong("v\u00e5gm\u00e4tare dn 20", card), card[0]);
  assert.equal(nameAmong("Meter A", card), "Meter A");
  assert.equal(nameAmong("VALVE", card), "Valve");
  assert.equal(nameAmong("METER A", card), undefined);
  assert.equal(nameAmong("Pump", card), undefined);
});
