// What each clause says, in our own words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";
import { messagesOf } from "./sources.mjs";

const { clauseSource, clauseTexts } = await load("clause-text");
const LANGUAGES = ["en", "sv", "da"];
const clauses = rules.clauses();
const facts = { asOf: "2026-11-21" };
const sourceFor = (editions) => {
  const { editions: used } = rules.estimate({ ...facts, ...(editions && { editions }) });
  return clauseSource(rules, used, editions);
};
const source = sourceFor();
const told = async (cited, lang = "en", of = source) =>
  clauseTexts(await speak(lang), of, cited).map(({ text }) => plain(text));

test("Every clause of both documents has words in every language, and no words are left over", async () => {
  for (const lang of LANGUAGES) {
    const words = await speak(lang);
    for (const { id } of clauses) {
      const [{ text }] = clauseTexts(words, source, [id]);
      assert.doesNotMatch(text, /^clauses\.|undefined|NaN/, `${lang} ${id}`);
      assert.match(text, /[.!]$/, `${lang} ${id}`);
    }
    const told = [...messagesOf(lang).keys()].filter((key) => /^clauses\.(terms|privacy)\./.test(key));
    assert.equal(told.length, clauses.length, lang);
  }
});

test("What one numbered clause says is told together, as far as it is cited", async () => {
  const words = await speak();
  const [one] = clauseTexts(words, source, ["terms/6.1b"]);
  assert.deepEqual(
    [one.document, one.number, plain(one.text)],
    [
      "terms",
      "6.1",
      "Together with its usual rates for such a matter the manufacturer may charge DKK 1,000.00 for its work in investigating the fault that you claim.",
    ],
  );
  const [whole, ...others] = clauseTexts(words, source, ["6.1"]);
  assert.deepEqual(others, []);
  assert.ok(whole.text.includes(one.text) && whole.text.length > 2 * one.text.length);
});

test("The policy is told without numbers, and each of its statements by itself", async () => {
  const words = await speak();
  const [proof, right] = clauseTexts(words, source, ["privacy/storage.3", "privacy/rights.1"]);
  assert.deepEqual([proof.document, proof.number], ["privacy", undefined]);
  assert.match(proof.text, /for 3 years after sending/);
  assert.match(right.text, /right to see/);
});

test("The numbers are those of the edition: the host's own where it has one", async () => {
  const terms = {
    id: "ours",
    basedOn: "service-terms-en-undated",
    parameters: { investigationFee: "1250.00", repairEstimateValidity: 1, lateInterestPerCommencedMonth: "1.5" },
  };
  const own = sourceFor({ terms });
  const [fee, validity, interest] = await told(["terms/6.1b", "terms/6.2b", "terms/11.1b"], "en", own);
  assert.match(fee, /DKK 1,250\.00/);
  assert.match(validity, /valid for 1 month from/);
  assert.match(interest, /1\.5%/);
});

test("A may stays a may, and a must a must, in every language", async () => {
  const MAY = { en: /\b(may|can)\b/, sv: /\bkan\b/, da: /\bkan\b/ };
  const may = ["5.1", "6.1a", "6.1b", "6.2a", "6.2c", "6.2e", "6.3c", "7.4", "7.5", "11.1c"];
  const must = ["3.1", "4.2c", "6.1c", "6.2d", "6.3a", "8.2", "8.3", "9.1b", "11.1a", "12.1a", "12.1b"];
  for (const lang of LANGUAGES) {
    for (const number of may) assert.match((await told([`terms/${number}`], lang))[0], MAY[lang], `${lang} ${number}`);
    for (const number of must) {
      assert.doesNotMatch((await told([`terms/${number}`], lang))[0], MAY[lang], `${lang} ${number}`);
    }
  }
});

test("What a clause says is understood alone, as one part of it can be cited without the others", () => {
  const LEANS = {
    en: /\b(in that case|these rates|this warranty|named next|that follow|the last condition|they may|if that does not)\b/i,
    sv: /\b(i så fall|i det fallet|dessa priser|den garantin|härnäst|som följer|den sista förutsättningen|de kan|om det inte lyckas)\b/i,
    da: /\b(i så fald|i det tilfælde|disse priser|denne garanti|de næste|der følger|den sidste betingelse|de kan|hvis det ikke lykkes)\b/i,
  };
  for (const lang of LANGUAGES) {
    const told = [...messagesOf(lang)].filter(([key]) => /^clauses\.(terms|privacy)\./.test(key));
    assert.deepEqual(
      told.filter(([, text]) => LEANS[lang].test(text)),
      [],
      lang,
    );
  }
});

test("What is investigated is the fault that the customer claims, and not one that was found", async () => {
  const CLAIMED = { en: /fault that you claim/, sv: /fel som du gör gällande/, da: /fejl, som du gør gældende/ };
  for (const lang of LANGUAGES) {
    for (const number of ["2.1.1", "6.1b", "6.2c", "6.3c"]) {
      assert.match((await told([`terms/${number}`], lang))[0], CLAIMED[lang], `${lang} ${number}`);
    }
  }
});
