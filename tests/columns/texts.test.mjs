// Days, amounts and customers as text become the numbers of a column, or an error of their row. Needs `npm run build`.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { dayOf, iso } from "./ledgers.mjs";

let columns;

before(async () => {
  columns = await import("../../dist/columns.node.js");
  await columns.default();
});

const ERROR = (number) => columns.ISSUE_CODES[number];

// What the pages and sheets of others have in place of a day: read by Date.parse, many of them are one.
const NO_DAYS = [
  ...[
    "2026-02-30",
    "2026-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-2-3",
    "20260203",
    "26-02-03",
  ],
  ...[
    "2026-02-03T00:00",
    "2026-02-03Z",
    "03/02/2026",
    "03-02-2026",
    "3. februar 2026",
    "2026-02",
    "2026",
    "46056",
    "0",
  ],
  ...[
    "２０２６-０２-０３",
    "2026–02–03",
    "+2026-02-03",
    "-2026-02-03",
    "12026-02-03",
    "0000-01-01",
    "-",
    "n/a",
    "null",
  ],
  ...["1e3", "0x10", "Infinity", "2026-02-03\n2026-02-04", "9".repeat(100_000)],
];
const NO_AMOUNTS = [
  ...[
    "1,000.55",
    "1.000,50",
    "1.000",
    "1,50",
    "1 000",
    "1 000.00",
    "1000.555",
    "1000.",
    ".5",
    "-5",
    "+5",
    "-",
    "--",
    "0123",
  ],
  ...[
    "1e3",
    "0x10",
    "NaN",
    "Infinity",
    "1_000",
    "DKK 100",
    "100 kr.",
    "100,-",
    "１００",
    "1.2.3",
    "1000000000000000",
    "n/a",
  ],
  ...["9".repeat(100_000)],
];
// The arrays of those who do not use TypeScript.
const OTHER_VALUES = [20260203, 0, 1000.55, 5n, true, {}, [], new Date(0), Symbol("x")];
const NOTHING = ["", " ", "\t", "\u00A0", "\r", null, undefined];

test("A day is read as it stands, and spaces around it are passed over", () => {
  assert.deepEqual(
    ["1970-01-01", "2026-11-20", " 2024-02-29\r", "0001-01-01", "9999-12-31"].map((text) => columns.day(text)),
    [0, 20_777, 19_782, -719_162, 2_932_896],
  );
});

test("Every day of the calendar is read, and written as it was", () => {
  for (let number = -719_162; number <= 2_932_896; number += 89) {
    assert.equal(columns.day(iso(number)), number);
    assert.equal(columns.dayText(number), iso(number));
  }
});

test("Days are read in another order only where it is said", () => {
  const texts = [
    "03-04-2026",
    "3.4.2026",
    "20/11/2026",
    "11/20/2026",
    "30-02-2026",
    "03-04/2026",
    "03-04-26",
    "2026-04-03",
  ];
  const read = (order) => texts.map((text) => columns.dayText(columns.day(text, { order })));
  assert.deepEqual(read("dmy"), ["2026-04-03", "2026-04-03", "2026-11-20", "", "", "", "", ""]);
  assert.deepEqual(read("mdy"), ["2026-03-04", "2026-03-04", "", "2026-11-20", "", "", "", ""]);
  assert.deepEqual(read("ymd"), [...Array(7).fill(""), "2026-04-03"]);
  for (const order of ["ydm", "", "toString", null])
    assert.throws(() => columns.day("2026-11-20", { order }), RangeError);
});

test("What is no day is an error of its row, also where a day may be missing", () => {
  for (const text of [...NO_DAYS, ...OTHER_VALUES]) {
    const found = columns.day(text);
    assert.equal(found, columns.NOT_A_DAY, String(text).slice(0, 40));
    const days = Int32Array.of(found, 20_000);
    const interest = columns.lateInterest({ principal: "1000", dueOn: days, asOf: "2026-11-20", customer: "consumer" });
    const answers = [
      interest,
      columns.turnaround({ receivedOn: days }),
      columns.paymentDue({ invoicedOn: "2024-10-01", agreedPaymentOn: days }),
      columns.repairEstimateValidity({ sentOn: "2024-10-01", asOf: days }),
      columns.retention({ lastMarketingSentOn: days, asOf: "2026-11-20" }),
    ];
    for (const { error, failed } of answers)
      assert.deepEqual([...error].map(ERROR), ["invalidDate", undefined], failed);
    assert.ok(Number.isNaN(interest.interest[0]) && Number.isNaN(interest.total[0]));
    assert.equal(interest.monthsCommenced[0], columns.NO_DAY);
  }
});

test("Nothing is missing, and not the first day of 1970", () => {
  for (const text of NOTHING) {
    assert.deepEqual(
      [columns.day(text), columns.kroner(text), columns.customer(text)],
      [columns.NO_DAY, columns.NO_AMOUNT, 255],
    );
  }
  const { error } = columns.lateInterest({
    principal: BigInt64Array.of(100n, columns.kroner(""), 100n),
    dueOn: Int32Array.of(columns.day(""), 20_000, 20_000),
    customer: Uint8Array.of(0, 0, columns.customer("")),
    asOf: "2026-11-20",
  });
  assert.deepEqual([...error].map(ERROR), ["missing", "missing", "missing"]);
});

test("An amount is whole øre, as exact as it is written", () => {
  const amounts = {
    1000: 100_000n,
    1000.5: 100_050n,
    1000.55: 100_055n,
    0: 0n,
    0.07: 7n,
    " 1.10 ": 110n,
    "100.00": 10_000n,
  };
  for (const [text, ore] of Object.entries(amounts)) assert.equal(columns.kroner(text), ore, text);
  // As a float: 999999999999999.98 and 100054.99999999999.
  assert.equal(columns.kroner("999999999999999.99"), 99_999_999_999_999_999n);
  assert.equal(columns.kroner("1000.55"), 100_055n);
});

test("What is no amount, or could be two, is an error of its row", () => {
  for (const text of [...NO_AMOUNTS, ...OTHER_VALUES]) {
    const found = columns.kroner(text);
    assert.equal(found, columns.NOT_AN_AMOUNT, String(text).slice(0, 40));
    const same = { dueOn: "2026-01-30", asOf: "2026-11-20", customer: "business" };
    for (const principal of [BigInt64Array.of(found, 5n), Float64Array.of(Number(found), 5)]) {
      const { error } = columns.lateInterest({ ...same, principal });
      assert.deepEqual([...error].map(ERROR), ["invalidMoney", undefined]);
    }
  }
});

test("Where the signs are named, amounts are read by them and by nothing else", () => {
  const read = (separators) => (text) => columns.kroner(text, separators);
  const no = columns.NOT_AN_AMOUNT;
  const texts = ["1.000,50", "1,000.50", "1.000", "1,000", "1000,5", "1.00.000", "1.0000", "0.500", "1000.5"];
  const expected = {
    danish: [{ decimal: ",", group: "." }, [100_050n, no, 100_000n, 100n, 100_050n, no, no, no, no]],
    "danish by its groups": [{ group: "." }, [100_050n, no, 100_000n, 100n, 100_050n, no, no, no, no]],
    english: [{ group: "," }, [no, 100_050n, 100n, 100_000n, no, no, 100n, 50n, 100_050n]],
    "a point": [{ decimal: "." }, [no, no, 100n, no, no, no, 100n, 50n, 100_050n]],
    "a comma": [{ decimal: "," }, [no, no, no, 100n, 100_050n, no, no, no, no]],
  };
  for (const [what, [separators, ore]] of Object.entries(expected))
    assert.deepEqual(texts.map(read(separators)), ore, what);
  assert.equal(columns.kroner("1 000 000,00", { decimal: ",", group: " " }), 100_000_000n);
  assert.equal(columns.kroner("1\u00A0000", { group: "\u00A0" }), 100_000n);
  assert.equal(columns.kroner("1000.555", { decimal: "." }), no, "half an øre");
});

test("Signs that would read an amount in two ways are refused", () => {
  for (const separators of [
    { decimal: ",", group: "," },
    { decimal: "1" },
    { group: "" },
    { decimal: "-" },
    { group: ",", decimal: ".." },
  ]) {
    assert.throws(() => columns.kroner("1", separators), RangeError);
  }
});

test("Any amount is written and read back as it was", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 99_999_999_999_999_999n), (ore) => {
      assert.equal(columns.kroner(columns.kronerText(ore)), ore);
    }),
  );
  assert.deepEqual([5, 0, 1234.0, -5n, -150].map(columns.kronerText), ["0.05", "0.00", "12.34", "-0.05", "-1.50"]);
});

test("Where there is no value the text is empty", () => {
  const { NO_AMOUNT, NO_DAY, NOT_A_DAY, NOT_AN_AMOUNT } = columns;
  assert.deepEqual(
    [NO_DAY, NOT_A_DAY, 2 ** 31 - 1, Number.NaN, dayOf("0001-01-01") - 1].map(columns.dayText),
    Array(5).fill(""),
  );
  const none = [NO_AMOUNT, NOT_AN_AMOUNT, Number.NaN, 0.5, 2 ** 53, undefined, null, "500"];
  assert.deepEqual(none.map(columns.kronerText), Array(8).fill(""));
});

test("Another word is no kind of customer", () => {
  assert.deepEqual(["business", " consumer ", "Consumer", "private", "0"].map(columns.customer), [0, 1, 254, 254, 254]);
  const { error } = columns.lateInterest({
    principal: "1",
    dueOn: "2026-01-30",
    asOf: "2026-11-20",
    customer: Uint8Array.of(columns.customer("private")),
  });
  assert.equal(ERROR(error[0]), "unknownChoice");
});
