// Money, dates and percentages as each language prints them, and which language is spoken.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { createWords } = await load("words");
const { addLanguage, loadCatalogues, spokenLanguage, whenLanguageAdded } = await load("languages");
const { plainAmount } = await load("amounts");

const speak = async (lang, own = []) =>
  createWords(lang, [...own, ...(await loadCatalogues(lang, "form", "estimate"))]);
/** A space that does not break is one all the same; a minus sign is printed in two ways. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

/** What each language prints of the same values. */
const PRINTED = {
  en: {
    money: ["DKK 1,000.00", "DKK 0.00", "DKK 1,234,567.50", "-DKK 12.30", "DKK 8.654119"],
    percent: ["9.75%", "25%", "-0.35%", "8.333333%"],
    short: ["1 Jan 2026", "9 May 2026", "29 Feb 2028"],
    long: ["Thursday, 1 January 2026", "Saturday, 9 May 2026", "Tuesday, 29 February 2028"],
    list: "6.1, 6.2 and 6.3",
    typed: "1234567.50",
  },
  sv: {
    money: ["1 000,00 DKK", "0,00 DKK", "1 234 567,50 DKK", "−12,30 DKK", "8,654119 DKK"],
    percent: ["9,75 %", "25 %", "−0,35 %", "8,333333 %"],
    short: ["1 jan. 2026", "9 maj 2026", "29 feb. 2028"],
    long: ["torsdag 1 januari 2026", "lördag 9 maj 2026", "tisdag 29 februari 2028"],
    list: "6.1, 6.2 och 6.3",
    typed: "1234567,50",
  },
  da: {
    money: ["1.000,00 DKK", "0,00 DKK", "1.234.567,50 DKK", "-12,30 DKK", "8,654119 DKK"],
    percent: ["9,75 %", "25 %", "-0,35 %", "8,333333 %"],
    short: ["1. jan. 2026", "9. maj 2026", "29. feb. 2028"],
    long: ["torsdag den 1. januar 2026", "lørdag den 9. maj 2026", "tirsdag den 29. februar 2028"],
    list: "6.1, 6.2 og 6.3",
    typed: "1234567,50",
  },
};

for (const [lang, printed] of Object.entries(PRINTED)) {
  test(`Money, percentages, dates and lists are printed as in ${lang}`, async () => {
    const words = await speak(lang);
    const all = (print, values) => values.map((value) => plain(print(value)));
    const days = ["2026-01-01", "2026-05-09", "2028-02-29"];
    assert.deepEqual(all(words.money, ["1000.00", "0.00", "1234567.50", "-12.30", "8.654119"]), printed.money);
    assert.deepEqual(all(words.percent, ["9.75", "25", "-0.35", "8.333333"]), printed.percent);
    assert.deepEqual(all(words.date, days), printed.short);
    assert.deepEqual(
      all((day) => words.date(day, "long"), days),
      printed.long,
    );
    assert.equal(words.list(["6.1", "6.2", "6.3"]), printed.list);
    assert.equal(words.typed("1234567.50"), printed.typed);
  });

  test(`An amount that is written as in ${lang} is understood`, async () => {
    const words = await speak(lang);
    assert.equal(plainAmount(words.typed("1234567.50")), "1234567.50");
    assert.equal(plainAmount(words.money("1234567.50").replace("DKK", "")), "1234567.50");
  });

  test(`Plural forms and the names of holidays are those of ${lang}`, async () => {
    const words = await speak(lang);
    const days = [0, 1, 2, 14].map((count) => words.t("estimate.parameter.latestPayment", { value: count }));
    const expected = {
      en: ["Payment within 0 days", "Payment within 1 day", "Payment within 2 days", "Payment within 14 days"],
      sv: ["Betalning inom 0 dagar", "Betalning inom 1 dag", "Betalning inom 2 dagar", "Betalning inom 14 dagar"],
      da: ["Betaling inden 0 dage", "Betaling inden 1 dag", "Betaling inden 2 dage", "Betaling inden 14 dage"],
    };
    assert.deepEqual(days, expected[lang]);
    const holiday = { en: "Great Prayer Day", sv: "stora bönedagen", da: "store bededag" };
    assert.equal(words.t("estimate.closed.greatPrayerDay"), holiday[lang]);
  });
}

test("An amount is understood with any usual marks; what is none is left for the rules to refuse", () => {
  const typed = {
    1000: "1000",
    "1000,5": "1000.5",
    "1 000,50": "1000.50",
    "1.000,50": "1000.50",
    "1,000.50": "1000.50",
  };
  for (const [text, amount] of Object.entries({ ...typed, "1.000.000": "1000000", "1.000": "1000", " 7 ": "7" })) {
    assert.equal(plainAmount(text), amount, text);
  }
  for (const none of ["", "abc", "1,2,3", "1.00.000", "1.000.50", "0,125", "-5", "1e3", "DKK 5"]) {
    assert.equal(plainAmount(none), none);
  }
});

test("The language is the one asked for as far as it is known, and otherwise English", () => {
  const spoken = {
    sv: "sv",
    "sv-FI": "sv",
    "DA-dk": "da",
    da_DK: "da",
    "en-US": "en",
    de: "en",
    "": "en",
    "not a tag": "en",
  };
  for (const [wanted, lang] of Object.entries(spoken)) assert.equal(spokenLanguage(wanted), lang, wanted);
});

test("A language can be added; what it lacks is said in English", async () => {
  let told = 0;
  const stop = whenLanguageAdded(() => {
    told += 1;
  });
  addLanguage("nb", async () => ({ default: { form: { title: "Hva vil du ha utført?" } } }));
  stop();
  addLanguage("nn", async () => ({ "form.title": ({ count }) => `${count} spørsmål` }));
  assert.equal(told, 1);
  assert.equal(spokenLanguage("nb-NO"), "nb");
  const words = await speak("nb");
  assert.equal(words.lang, "nb");
  assert.equal(words.t("form.title"), "Hva vil du ha utført?");
  assert.equal(words.t("form.section.contact"), "About you");
  assert.equal(plain(words.money("1000.00")), "1 000,00 DKK");
  assert.equal((await speak("nn")).t("form.title", { count: 3 }), "3 spørsmål");
});

test("A page's words for a language that is spoken already go before the element's own", async () => {
  addLanguage("sv", async () => ({ form: { submit: { label: "Skicka till verkstaden" } } }));
  const words = await speak("sv");
  assert.equal(words.t("form.submit.label"), "Skicka till verkstaden");
  assert.equal(words.t("form.section.contact"), "Om dig");
});

test("A catalogue that could not be loaded can be asked for again, and is loaded once", async () => {
  let asked = 0;
  addLanguage("fi", async () => {
    asked += 1;
    if (asked === 1) throw new Error("no connection");
    return { form: { title: "Mitä haluat?" } };
  });
  await assert.rejects(loadCatalogues("fi", "form"), /no connection/);
  assert.equal((await speak("fi")).t("form.title"), "Mitä haluat?");
  await loadCatalogues("fi", "form", "estimate");
  assert.equal(asked, 2);
});

test("A tag that is none is refused, and a key without words stands for itself", async () => {
  assert.throws(() => addLanguage("not a tag", async () => ({})), RangeError);
  const words = await speak("da");
  assert.equal(words.t("form.constructor"), "form.constructor");
  assert.equal(words.has("form.title"), true);
});
