// Facts in words, and the problems of facts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, speak } from "./load.mjs";

const { factKey, factLabel, factText, factValue, givenText } = await load("fact");
const { issueField, issueText, staleText } = await load("issue");
const { messageValues } = await load("values");
const words = await speak();

test("Facts are told in words: choices, money, days, percentages, names as they are", () => {
  const told = [
    ["items[0].service", "reverification", "reverification"],
    ["items[0].product", "repair", "repair"],
    ["items[0].warranty", "covered", "claimed, not examined yet"],
    ["items[3].examination", "covered", "covered by the warranty"],
    ["items[0].examination", "notWorkedOn", "not worked on"],
    ["vatPercent", "25", "25%"],
    ["receivedOn", "2026-03-30", "30 Mar 2026"],
    ["rateCard.disposal", { min: "60.00", max: "75.00" }, "DKK 60.00 to 75.00"],
    [
      "items[0].causes",
      ["misuse", "maintenance"],
      "wrong or unauthorised use, or unusual conditions and lack of maintenance",
    ],
    [
      "calendar.closures",
      [{ from: "2026-07-13", to: "2026-07-17", name: "Holidays" }],
      "13 Jul 2026 to 17 Jul 2026 (Holidays)",
    ],
  ];
  for (const [path, value, text] of told) assert.equal(plain(factValue(words, path, value)), text, path);
  assert.equal(givenText(words, "items[0].causes", []), words.t("estimate.assumptions.change.none"));
});

test("A fact is named, with its product where that is not the first; a product of the rate card by what it is", () => {
  assert.equal(factKey("items[3].warranty"), "items-warranty");
  assert.equal(factLabel(words, "items[0].warranty"), "Warranty claim");
  assert.equal(factLabel(words, "items[1].warranty"), "Warranty claim (product 2)");
  assert.equal(factLabel(words, "rateCard.products.Heat meter"), "Rate for replacing the product");
  assert.equal(factLabel(words, "rateCard.services.sampleTest"), "Rate for the service");
  assert.equal(factText(words, "items[1].quantity", 3), "Quantity (product 2): 3");
});

test("A count is a number, for plural forms; an amount stays text, to be printed as it is", () => {
  const values = { reminderAfter: 3, investigationFee: "1000.00", dueOn: "2026-03-30" };
  const { reminderAfter, investigationFee, investigationFeeMoney, dueOnDate } = messageValues(words, values);
  assert.deepEqual(
    [reminderAfter, investigationFee, plain(investigationFeeMoney), dueOnDate],
    [3, "1000.00", "DKK 1,000.00", "30 Mar 2026"],
  );
});

test("A problem names the answer that it belongs to; one of no answer is one of the request", () => {
  assert.equal(issueField(words, { path: "items[1].quantity" }), "Quantity (product 2)");
  assert.equal(issueField(words, { path: "nothing.such" }), words.t("estimate.issues.request"));
  assert.notEqual(issueText(words, { code: "notADate" }), "");
  assert.match(staleText(words, "rateCard"), /rate/i);
});
