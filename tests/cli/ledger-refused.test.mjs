// Ledgers that are refused as a whole, and what is to be added. Needs `npm run build`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { file, json, run } from "./program.mjs";

const LATE = ["ledger", "late-interest", "--as-of", "2026-11-20", "--customer", "business"];

const MISUSED = {
  "no function": [["ledger"], /ledger needs a function: late-interest, /],
  "a function of requests": [["ledger", "estimate"], /ledger needs a function/],
  "a name of JavaScript's": [["ledger", "constructor"], /ledger needs a function/],
  "an unknown option": [["ledger", "turnaround", "--as-of", "2026-11-20"], /Unknown option '--as-of'/],
  "two files": [["ledger", "turnaround", "a", "b"], /unexpected argument: b/],
  "a map without a column": [["ledger", "turnaround", "--map", "receivedOn"], /--map has pairs such as/],
  "a map of another field": [["ledger", "turnaround", "--map", "toString=a"], /--map has pairs such as/],
  "a field as a column and an option": [[...LATE, "--map", "asOf=a"], /asOf is given twice/],
  "a field as two columns": [
    ["ledger", "turnaround", "--map", "receivedOn=a,received-on=b"],
    /receivedOn is given twice/,
  ],
  "a kept column of an answer's name": [["ledger", "turnaround", "--keep", "error"], /--keep error: /],
  "a column kept twice": [["ledger", "turnaround", "--keep", "a,a"], /--keep a: /],
  "an option twice": [[...LATE, "--as-of", "2026-12-20"], /^--as-of is given twice\n/],
  "a delimiter of two signs": [["ledger", "turnaround", "--delimiter", ";;"], /--delimiter is one sign/],
  "the same sign twice": [["ledger", "late-interest", "--decimal", ",", "--group", ","], /--decimal, --group: /],
  "another order of days": [["ledger", "turnaround", "--dates", "ydm"], /--dates is one of ymd, dmy, mdy/],
  "an option of text for Arrow": [["ledger", "turnaround", "--arrow", "--dates", "dmy"], /--dates is for rows of text/],
  "a column that is not there": [
    ["ledger", "turnaround", "--keep", "b", "--map", "receivedOn=received", "--keep", "a,c"],
    /there is no column received, b, c: there are receivedOn, a/,
  ],
  "a file that is not there": [["ledger", "turnaround", "/nowhere/ledger.csv"], /cannot be read/],
};
for (const [what, [args, message]] of Object.entries(MISUSED)) {
  test(`Misused, exit code 2: ${what}`, () => {
    const { status, stdout, stderr } = run(args, "receivedOn,a\n2026-11-20,1\n");
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /, "a stack is not for users");
  });
}

const UNUSABLE = {
  "nothing at all": ["", /the first line is empty/],
  "a blank line first": ["\nreceivedOn\n2026-11-20\n", /the first line is empty/],
  "names with blanks around them": [
    "receivedOn , a\n",
    /there are receivedOn , {2}a; blanks around a name are part of it/,
  ],
  "a header in another encoding": [Buffer.from("receivedOn,Måler\n", "latin1"), /cannot be read as UTF-8: save/],
  "two columns of a name": ["receivedOn,receivedOn\n", /two columns are named receivedOn/],
  "another sign between cells": [
    "receivedOn;a\n2026-11-20;1\n",
    /no column is that of a field, .*: there are receivedOn;a; .*--delimiter/,
  ],
};
for (const [what, [ledger, message]] of Object.entries(UNUSABLE)) {
  test(`A ledger that cannot be used, exit code 2: ${what}`, () => {
    const { status, stdout, stderr } = run(["ledger", "turnaround"], ledger);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, message);
  });
}

test("What is wrong for all rows is a refused request, by path", (t) => {
  const refused = run(["ledger", "late-interest", "--as-of", "2026-02-30"], "principal,dueOn\n5,2026-01-30\n");
  assert.deepEqual([refused.status, refused.stdout], [1, ""]);
  assert.match(refused.stderr, /^(asOf|customer): .*\n(asOf|customer): .*\n$/);
  const path = file(t, json({ calendar: { closures: "always" } }));
  const { status, stderr } = run(["ledger", "turnaround", "--with", path], "receivedOn\n2026-11-20\n");
  assert.deepEqual([status, stderr.split(":")[0]], [1, "calendar.closures"]);
});

test("A field that is not given is named with both ways to give it", () => {
  const { status, stderr } = run(["ledger", "repair-estimate-validity"], "sentOn\n2026-11-20\n");
  assert.equal(status, 1);
  assert.match(stderr, /^asOf: .*: name its column by --map asOf=…, or one for every row by --as-of\n$/);
  const { stderr: said } = run(["ledger", "payment-due"], "invoicedOn\n2026-11-20\n");
  assert.match(said, /^agreedPaymentOn: .* not given in every row; .*--agreed-payment-on\n$/);
});

test("A field that is given as a column and by a file is refused", (t) => {
  const path = file(t, json({ asOf: "2026-11-20" }));
  const args = ["ledger", "repair-estimate-validity", "--with", path, "--map", "asOf=day"];
  const { status, stdout, stderr } = run(args, "sentOn,day\n2026-11-20,2026-12-20\n");
  assert.deepEqual([status, stdout, stderr.split("\n")[0]], [2, "", "asOf is given twice"]);
});

test("A column that has the name of a field given for every row is said not to count", () => {
  const ledger = "principal,dueOn,customer\n5.00,2026-01-30,consumer\n";
  const { status, stderr } = run(LATE, ledger);
  assert.deepEqual([status, stderr], [0, "customer: given for every row, so the column of that name does not count\n"]);
  const dueOn = run([...LATE, "--map", "dueOn=asOf"], "principal,asOf\n5.00,2026-01-30\n");
  assert.deepEqual([dueOn.status, dueOn.stderr], [0, ""], "it is the column of another field");
});
