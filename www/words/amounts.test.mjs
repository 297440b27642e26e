// Amounts and quantities as people type them, in every language.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "./load.mjs";

const { plainAmount } = await load("amounts");
const { plainKroner } = await load("kroner");

/** Fails with all that is read otherwise. */
function reads(read, expected) {
  const got = Object.fromEntries(Object.keys(expected).map((typed) => [typed, read(typed)]));
  assert.deepEqual(got, expected);
}

test("Thousands are marked as people mark them, and nobody sees some of what is pasted", () => {
  reads(plainAmount, {
    "1.000": "1000",
    "1 000": "1000",
    "1,000": "1000",
    "1\u00a0000": "1000",
    "1\u202f000\u202f000": "1000000",
    "1'000": "1000",
    " 25\u200b ": "25",
    "1.000,50": "1000.50",
    "1,000.50": "1000.50",
    "12,5": "12.5",
  });
});

test("An amount in kroner has their name before or after it, and a dash in place of its øre", () => {
  reads(plainKroner, {
    "kr. 1.234,50": "1234.50",
    "DKK 1,234.50": "1234.50",
    "DKK\u00a01\u00a0234,50": "1234.50",
    "1.234,5 kr": "1234.5",
    "1.234,50 kr.": "1234.50",
    "1.000,-": "1000",
    "1 000:-": "1000",
    "kr 250,-": "250",
    "250.– DKK": "250",
    "1.000 kroner": "1000",
  });
});

test("What is no amount in kroner stays as it is", () => {
  const none = ["", "kr.", "-5", "5-", "12,", ",5", "1.2.3", "about 5", "1e5", "€ 100", "100 SEK", "$5", "kr kr 5"];
  reads(plainKroner, Object.fromEntries(none.map((typed) => [typed, typed])));
});

test("Any amount, printed as a language prints it, is read as that amount", () => {
  const ore = fc.integer({ min: 0, max: 10 ** 12 });
  const languages = fc.constantFrom("en", "en-GB", "sv", "da", "de", "fr", "nb", "de-CH");
  fc.assert(
    fc.property(ore, languages, fc.boolean(), (all, language, withCurrency) => {
      const style = withCurrency ? { style: "currency", currency: "DKK" } : {};
      const printed = new Intl.NumberFormat(language, { minimumFractionDigits: 2, ...style }).format(all / 100);
      assert.equal(plainKroner(printed), (all / 100).toFixed(2), printed);
    }),
    { seed: 20_261_201, numRuns: 500 },
  );
});
