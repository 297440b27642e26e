// The rules of thumb of GLOSSARY.md that a machine can hold the texts to.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import init, { consentEffects, editions, estimate } from "../../dist/node.js";
import { languages, messagesOf, root, unionOf, wordsOf } from "./sources.mjs";

await init();
const catalogues = new Map(languages.map((language) => [language, messagesOf(language)]));

/** What fails a check, "da form.title: …": all of it at once. */
function failing(keys, fails) {
  return languages.flatMap((language) =>
    [...catalogues.get(language)]
      .filter(([key, message]) => keys(key) && fails(wordsOf(message), language, key))
      .map(([key, message]) => `${language} ${key}: ${message}`),
  );
}

const MAY = { en: /\b(may|can)\b/i, sv: /\bkan\b/i, da: /\bkan\b/i };
const CANNOT = { en: /\bcannot\b/gi, sv: /\bkan inte\b/gi, da: /\bkan ikke\b/gi };
const mayIn = (text, language) => MAY[language].test(text.replace(CANNOT[language], ""));
const MANUFACTURER = { en: /\bmanufacturer/i, sv: /\btillverkaren/i, da: /\bproducenten/i };

/** How certain the rules call each finding, in every example of an estimate. */
const modalities = new Map();
const examples = join(root, "tests", "examples");
for (const file of readdirSync(examples).filter((name) => name.startsWith("estimate-"))) {
  const { q } = JSON.parse(readFileSync(join(examples, file), "utf8"));
  for (const { id, modality } of estimate(q).findings) {
    modalities.set(id, (modalities.get(id) ?? new Set()).add(modality));
  }
}

/** The findings that are always as certain as this. A message with figures, or on a condition, says the same as the one without. */
function isFinding(modality, except) {
  const ids = [...modalities].filter(([, all]) => all.size === 1 && all.has(modality)).map(([id]) => id);
  assert.ok(ids.length > 10, `only ${ids.length} findings are always ${modality}`);
  const named = new Set(ids.filter((id) => !except.includes(id)));
  return (key) => named.has(key.replace(/^estimate\.finding\./, "").replace(/(Figures|IfSentIn)$/, ""));
}

test("What a clause leaves to the manufacturer says may, and that the manufacturer decides", () => {
  // These are expectations, which nobody decides; the next two are choices that the manufacturer makes in any case.
  const expected = ["expectedTime", "longerOverClosedDays"];
  const chosen = ["remedyAtProvidersChoice", "workRemedies"];
  const left = isFinding("may", [...expected, ...chosen]);
  assert.deepEqual(
    failing(left, (text, language) => !mayIn(text, language) || !MANUFACTURER[language].test(text)),
    [],
  );
  const chooses = { en: /The manufacturer chooses/, sv: /Tillverkaren väljer/, da: /Producenten vælger/ };
  const isChosen = (key) => chosen.some((id) => key === `estimate.finding.${id}`);
  assert.deepEqual(
    failing(isChosen, (text, language) => !chooses[language].test(text)),
    [],
  );
});

test("What a clause says will happen does not say may, whatever is not known yet", () => {
  // What else these say is a may of its own: the fee of 6.1, the examination of 4.1, the other terms of 1.1.
  const both = [
    "excludedMisuse",
    "excludedInstallation",
    "excludedMaintenance",
    "excludedUnauthorisedRepair",
    "excludedActsOrOmissions",
    "notCoveredGoesOn",
    "warrantyIsAClaim",
    "soldUnderOtherTerms",
    "coveredByOtherAgreement",
  ];
  assert.deepEqual(failing(isFinding("will", both), mayIn), []);
});

test("Who pays is a may only where the provider may charge it; all else names the fact that it hangs on", () => {
  const may = "estimate.scenarios.who.customer.may";
  const isPayer = (key) => key.startsWith("estimate.scenarios.who.");
  assert.deepEqual(
    failing(isPayer, (text, language, key) => mayIn(text, language) !== (key === may)),
    [],
  );
  const onFact = [
    "customer.sentIn",
    "customer.onSite",
    "customer.disposal",
    "customer.outboundShipping",
    "provider.may",
  ];
  const condition = { en: /, (if|unless) /, sv: / om /, da: /, (hvis|medmindre) / };
  const hangs = (key) => onFact.some((one) => key === `estimate.scenarios.who.${one}`);
  assert.deepEqual(
    failing(hangs, (text, language) => !condition[language].test(text)),
    [],
  );
});

test("What the customer claims or ticks is said as such", () => {
  const claimed = { en: /claimed/, sv: /åberopad/, da: /gjort gældende/ };
  const isClaim = (key) => /^estimate\.value\.items-warranty\.(covered|notCovered)$/.test(key);
  assert.deepEqual(
    failing(isClaim, (text, language) => !claimed[language].test(text)),
    [],
  );
  const possible = { en: /possible/i, sv: /möjliga/i, da: /mulige/i };
  assert.deepEqual(
    failing(
      (key) => key === "form.fact.items-causes",
      (text, language) => !possible[language].test(text),
    ),
    [],
  );
});

test("A no to a consent is told as what is not agreed to, never as what will not happen", () => {
  const choices = Object.fromEntries(unionOf("ConsentId").map((id) => [id, "refused"]));
  const { choices: effects } = consentEffects({ policy: "en", asOf: "2026-11-21", choices });
  const refused = effects.filter(({ needsConsent }) => needsConsent).flatMap(({ ifRefused }) => ifRefused);
  const stops = new Set(refused.filter(({ kind }) => kind === "stops").map(({ id }) => id));
  stops.delete("lessRelevantMessages");
  assert.ok(stops.size >= 5, [...stops].join());
  const agreed = { en: /^You do not agree to /, sv: /^Du samtycker inte till /, da: /^Du giver ikke samtykke til/ };
  const isStop = (key) => stops.has(key.replace("consent.effect.", ""));
  assert.deepEqual(
    failing(isStop, (text, language) => !agreed[language].test(text)),
    [],
  );
  const promise = {
    en: /\byou get no\b|\b(is|are) not (tracked|made)\b/i,
    sv: /\bdu får (ingen|inga)\b/i,
    da: /\bdu får (ingen|ikke)\b/i,
  };
  assert.deepEqual(
    failing(
      (key) => key.startsWith("consent."),
      (text, language) => promise[language].test(text),
    ),
    [],
  );
});

test("Every published edition of the terms has a name, and no id of an edition is in a text", () => {
  const all = editions();
  const terms = all.filter(({ document }) => document === "terms");
  for (const { id } of terms) {
    for (const language of languages) assert.ok(catalogues.get(language).has(`estimate.edition.${id}`), language);
  }
  const ids = all.map(({ id }) => id);
  assert.deepEqual(
    failing(
      () => true,
      (text) => ids.some((id) => text.includes(id)),
    ),
    [],
  );
});

test("The provider’s paper is the repair estimate in every language, and an estimate alone is this form’s", () => {
  const PROVIDERS = { en: /\brepair estimates?\b/i, sv: /kostnadsförslag/i, da: /reparationsoverslag/i };
  const OURS = { en: /(?<!repair )\bestimates?\b/i, sv: /beräkning/i, da: /beregning/i };
  for (const words of [PROVIDERS, OURS]) {
    const said = (language, key) => words[language].test(wordsOf(catalogues.get(language).get(key)));
    const differ = [...catalogues.get("en").keys()].filter(
      (key) => new Set(languages.map((language) => said(language, key))).size > 1,
    );
    assert.deepEqual(differ, []);
  }
  assert.deepEqual(
    failing(
      () => true,
      (text, language) => language === "da" && /(?<!reparations)overslag/i.test(text),
    ),
    [],
  );
});

/** Messages that have a figure of their own: days of the calendar, examples of what to type, how many parts there are. */
const OWN_FIGURES = [
  /^estimate\.closed\./,
  /^estimate\.interpretation\.(closedDays|rightsAnswerOnClosedDay|dayCount|applicability|legalMaximum)\./,
  /^estimate\.(interest\.wrong\.principal|scenarios\.scale|finding\.agreementParts)$/,
  /^form\.(problem|item\.wearPercent\.hint)/,
  // How long a number of another standard is.
  /^desk\.(problem\.)?invoiceEan\./,
  // Other clauses and articles that these name, and how many parts or remedies there are.
  /^clauses\.(terms\.(2-1|4-3|8-3|12-1a)|privacy\.legalBasis-3)$/,
];
const NUMBER_WORDS = {
  en: /\b(two|three|fourteen|thirty|thousand)\b/i,
  sv: /\b(två|tre|fjorton|trettio|tusen)\b/i,
  da: /\b(to|tre|fjorten|tredive|tusind)\b/i,
};

test("No text writes a number of the terms out: a host’s edition can have another", () => {
  const own = (key) => OWN_FIGURES.some((pattern) => pattern.test(key));
  assert.deepEqual(
    failing(
      (key) => !own(key),
      (text, language) => /\d/.test(text.replace(/UTC|CISG/g, "")) || NUMBER_WORDS[language].test(text),
    ),
    [],
  );
});

test("No price is said to be the most that it can come to: some of it may have no price yet", () => {
  const cap = { en: /\b(up to|at most)\b/i, sv: /\b(upp till|högst)\b/i, da: /\b(op til|højst)\b/i };
  const isPrice = (key) => /^estimate\.(range|scenarios|charge)\.|^form\.(live|peek)\./.test(key);
  assert.deepEqual(
    failing(isPrice, (text, language) => cap[language].test(text)),
    [],
  );
  const counts = (message) => /\{count/.test(message);
  const open = languages.map((language) => catalogues.get(language).get("form.live.open"));
  assert.deepEqual(open.filter(counts), []);
});

test("Readiness is expected, never promised", () => {
  const ready = { en: /\bready\b/i, sv: /\bklara?t?\b/i, da: /\bklart?\b/i };
  const expected = { en: /\bexpect/i, sv: /\bvänta|\bförvänta/i, da: /\bvente|\bforvent/i };
  // A form that is not ready yet is no product.
  const ofProducts = (key) => !key.startsWith("unloaded.");
  assert.deepEqual(
    failing(ofProducts, (text, language) => ready[language].test(text) && !expected[language].test(text)),
    [],
  );
});

test("What the law may give a consumer is marked as our word, beside the clause and not in it", () => {
  const mark = { en: /^Our note, not/, sv: /^Vår anmärkning, inte/, da: /^Vores bemærkning, ikke/ };
  const consumer = { en: /consumer/i, sv: /konsument/i, da: /forbruger/i };
  const ours = (key) => key.startsWith("estimate.ours.") || key === "estimate.finding.consumersMayHaveAnotherCourt";
  assert.deepEqual(
    failing(ours, (text, language) => !mark[language].test(text)),
    [],
  );
  const ofLaw = (key) => ours(key) && key !== "estimate.ours.standardNotWorkedOn";
  assert.deepEqual(
    failing(ofLaw, (text, language) => !consumer[language].test(text)),
    [],
  );
  for (const id of ["workRemedies", "liabilityCapped", "court"]) {
    for (const language of languages) {
      assert.ok(catalogues.get(language).has(`estimate.ours.${id}`), `${language} ${id}`);
      assert.doesNotMatch(catalogues.get(language).get(`estimate.finding.${id}`), consumer[language]);
    }
  }
});
