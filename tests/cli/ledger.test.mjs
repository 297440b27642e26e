// Ledgers of text on the command line: every row is answered as its request is, or says what is wrong. Needs `npm run build`.

import assert from "node:assert/strict";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import Papa from "papaparse";
import { drawing, iso, LEDGERS, NO_DAY } from "../columns/ledgers.mjs";
import { atTerminalInto, file, hasTerminal, json, mostMemory, run } from "./program.mjs";

let api;
let columns;

before(async () => {
  api = await import("../../dist/node.js");
  columns = await import("../../dist/columns.node.js");
  await columns.default();
});

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const SAME = ["--as-of", "2026-11-20", "--customer", "business"];
const LATE = ["ledger", "late-interest", ...SAME];
const tableOf = (text, delimiter = ",") => Papa.parse(text, { delimiter, header: true, skipEmptyLines: true }).data;

test("The command of the documentation answers a ledger as its requests are answered", (t) => {
  const path = file(t, 'invoice_no,amount,due_date\n1001,1000.00,2026-01-30\n"10,02",2500.5,2026-09-01\n');
  const named = ["--map", "principal=amount,dueOn=due_date", "--keep", "invoice_no"];
  const { status, stdout, stderr } = run([...LATE, ...named, path]);
  assert.deepEqual([status, stderr], [0, ""]);
  const rows = tableOf(stdout);
  assert.deepEqual(
    rows.map((row) => row.invoice_no),
    ["1001", "10,02"],
  );
  const asked = { asOf: "2026-11-20", customer: "business" };
  const expected = [
    api.lateInterest({ ...asked, principal: "1000.00", dueOn: "2026-01-30" }),
    api.lateInterest({ ...asked, principal: "2500.50", dueOn: "2026-09-01" }),
  ];
  for (const [i, { monthsCommenced, interest, total, limitedBy, stale }] of expected.entries()) {
    const { error, ...row } = rows[i];
    assert.deepEqual(
      [row.monthsCommenced, row.interest, row.total, row.limitedBy, row.stale, error],
      [String(monthsCommenced), interest, total, limitedBy, String(stale), ""],
    );
  }
  assert.equal(stdout, run([...LATE, ...named], readFileSync(path)).stdout, "the same on standard input");
});

/** Names of columns as they come out of other programs, and how an option has them. */
const NAMES = {
  "Amount, DKK": "Amount\\, DKK",
  "a,b,c": "a\\,b\\,c",
  "C:\\new": "C:\\new",
  "a\\": "a\\\\",
  "a\\,b": "a\\\\\\,b",
  "a\\\\b": "a\\\\\\b",
  "due=day, at last": "due=day\\, at last",
  "Beløb, 🙂": "Beløb\\, 🙂",
};

for (const [name, option] of Object.entries(NAMES)) {
  test(`A column can be named ${name}: as a field, kept, and among others`, () => {
    const ledger = Papa.unparse([
      ["n", name],
      ["7", "2026-11-20"],
    ]);
    const rowsOf = (...args) => {
      const { status, stdout, stderr } = run(["ledger", "turnaround", ...args], ledger);
      assert.deepEqual([status, stderr], [0, ""]);
      return tableOf(stdout);
    };
    const map = ["--map", `receivedOn=${option}`];
    const [row] = rowsOf(...map, "--keep", `${option},n`);
    assert.deepEqual([row.completedOn, row[name], row.n], ["2026-12-10", "2026-11-20", "7"]);
    assert.deepEqual(rowsOf(...map, "--keep", "n", "--keep", option), [{ ...row, n: "7" }]);
    const { stderr } = run(["ledger", "turnaround", ...map, "--keep", "other"], ledger);
    assert.ok(stderr.includes(`there are n, ${option}`), stderr);
  });
}

test("Several columns are mapped by one option or by several, with commas in their names", () => {
  const ledger = Papa.unparse([
    ["Amount, DKK", "Due, latest"],
    ["1000.00", "2026-01-30"],
  ]);
  const one = ["--map", "principal=Amount\\, DKK,dueOn=Due\\, latest"];
  const several = ["--map", "principal=Amount\\, DKK", "--map", "dueOn=Due\\, latest"];
  const [first, second] = [one, several].map((named) => run([...LATE, ...named], ledger));
  assert.deepEqual([first.status, first.stderr], [0, ""]);
  assert.deepEqual(second, first);
  assert.equal(tableOf(first.stdout)[0].error, "");
});

/** A value of a column as the command line writes it. */
function written(name, field, value) {
  if (typeof value === "bigint") return columns.kronerText(value);
  if (field === "error") return columns.ISSUE_CODES[value] ?? "";
  const choices = { limitedBy: LIMITS[name], status: ["valid", "expired"], stale: FLAG, mayKeep: FLAG }[field];
  if (choices) return choices[value] ?? "";
  if (["monthsCommenced", "daysLeft"].includes(field)) return value === NO_DAY ? "" : String(value);
  return columns.dayText(value);
}
const FLAG = ["false", "true"];
const LIMITS = { lateInterest: ["contract", "law"], paymentDue: ["agreed", "latestPayment"] };
const KINDS = ["business", "consumer"];

/** A value of a question as text: what no text can say is left to the columns. */
function cellOf(field, value) {
  if (field === "principal") return columns.kronerText(value);
  if (field === "customer") return value === 255 ? "" : (KINDS[value] ?? "neither");
  if (value === columns.NOT_A_DAY) return "2026-02-30";
  return value === NO_DAY ? "" : iso(value);
}
const isSayable = (value) =>
  (value >= -719_162 && value <= 2_932_896) || value === NO_DAY || value === columns.NOT_A_DAY;

for (const name of Object.keys(LEDGERS)) {
  test(`${name} of rows of text is that of columns, over several batches`, (t) => {
    const made = LEDGERS[name].make(drawing(51), 20_000);
    const fields = Object.keys(made).filter((field) => ArrayBuffer.isView(made[field]));
    const same = Object.fromEntries(Object.entries(made).filter(([, value]) => value && !ArrayBuffer.isView(value)));
    const rows = Array.from(made[fields[0]].keys()).filter((i) =>
      fields.every((field) => !(made[field] instanceof Int32Array) || isSayable(made[field][i])),
    );
    const question = Object.fromEntries(
      fields.map((field) => [field, made[field].constructor.from(rows, (i) => made[field][i])]),
    );
    if (question.principal)
      question.principal = question.principal.map((ore) => (ore < 0n && ore !== columns.NO_AMOUNT ? -1n : ore));
    const path = file(t, json(same));
    const cells = rows.map((_, i) => fields.map((field) => cellOf(field, question[field][i])));
    const ledger = file(t, Papa.unparse([fields, ...cells]));
    const { status, stdout, stderr } = run(["ledger", kebab(name), "--with", path, ledger]);
    const { rows: count, failed, ...answers } = columns[name]({ ...question, ...same });
    assert.ok(failed > 0 && count > 16_384);
    assert.equal(status, 1);
    assert.ok(stderr.startsWith(`${failed} of ${count} rows could not be answered: `), stderr);
    const found = tableOf(stdout);
    assert.equal(found.length, count);
    for (let i = 0; i < count; i += 1) {
      const expected = Object.fromEntries(
        Object.entries(answers).map(([field, values]) => [field, written(name, field, values[i])]),
      );
      if (json(found[i]) !== json({ ...found[i], ...expected }))
        assert.deepEqual(found[i], expected, `row ${i}: ${cells[i]}`);
    }
  });
}

test("Rows that are wrong say why in a column of their own, have no answer, and are counted", () => {
  const rows = [
    ["n", "principal", "dueOn"],
    ...[
      ["a", "1000.00", "2026-01-30"],
      ["b", "1000.00", "2026-02-30"],
      ["c", "1e3", "2026-01-30"],
      ["d", "1000.00", ""],
    ],
    ...[
      ["e", "1000.00"],
      ["f", "1000.00", "2026-01-30", "more"],
      ["g", "-5", "2026-01-30"],
      ["h", "1000.00", "2027-01-30"],
    ],
  ];
  const ledger = `${rows.map((row) => row.join(",")).join("\n")}\n\n`;
  const { status, stdout, stderr } = run([...LATE, "--keep", "n"], ledger);
  assert.equal(status, 1);
  const found = tableOf(stdout);
  const errors = ["", "invalidDate", "invalidMoney", "missing", "unreadable", "unreadable", "invalidMoney"];
  assert.deepEqual(found.map(({ error }) => error).slice(0, 7), errors);
  assert.deepEqual(found.map(({ n }) => n).slice(0, 7), ["a", "b", "c", "d", "", "", "g"]);
  for (const { n, error, ...answers } of found.filter(({ error }) => error))
    assert.equal(Object.values(answers).join(""), "");
  assert.match(stderr, /^\d of 8 rows could not be answered: 1 invalidDate, 2 invalidMoney, 1 missing, 2 unreadable/);
});

const AMBIGUOUS = {
  "1.000": /principal.*"1\.000" can be 1\.00 \(--decimal "\."\) or 1000\.00 \(--group "\."\)/,
  "1,000": /"1,000" can be 1\.00 \(--decimal ","\) or 1000\.00 \(--group ","\)/,
  "1.000,50": /"1\.000,50" can be 1000\.50 \(--group "\."\)/,
  "1,000.55": /"1,000\.55" can be 1000\.55 \(--group ","\)/,
  "12,5": /"12,5" can be 12\.50 \(--decimal ","\)/,
  "1 000,00": /"1 000,00" can be 1000\.00 \(--decimal "," --group " "\)/,
};
for (const [amount, message] of Object.entries(AMBIGUOUS)) {
  test(`A column is refused with the ways that it can be read in: ${amount}`, () => {
    const ledger = `principal;dueOn\n5;2026-01-30\n${amount};2026-01-30\n`;
    const { status, stdout, stderr } = run([...LATE, "--delimiter", ";"], ledger);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, message);
    // Each way that is named is one.
    for (const [, option] of stderr.matchAll(/\((.*?)\)/g)) {
      const args = [...option.matchAll(/(--\w+) "(.)"/g)].flatMap(([, name, sign]) => [name, sign]);
      const again = run([...LATE, "--delimiter", ";", ...args], ledger);
      assert.deepEqual([again.status, again.stderr], [0, ""], option);
    }
  });
}

test("Days in another order are refused with both, and read in the one that is said", () => {
  const ledger = "receivedOn\n03/04/2026\n";
  const { status, stdout, stderr } = run(["ledger", "turnaround"], ledger);
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /"03\/04\/2026" can be 2026-04-03 \(--dates dmy\) or 2026-03-04 \(--dates mdy\)/);
  const completed = (order) => tableOf(run(["ledger", "turnaround", "--dates", order], ledger).stdout)[0].completedOn;
  for (const [order, receivedOn] of Object.entries({ dmy: "2026-04-03", mdy: "2026-03-04" })) {
    assert.equal(completed(order), api.turnaround({ receivedOn }).completedOn);
  }
});

test("Amounts are written with the decimal sign of the ledger, and quoted where that needs it", () => {
  const ledger = 'principal,dueOn\n"1.000,50",2026-01-30\n';
  const { stdout } = run([...LATE, "--group", "."], ledger);
  assert.match(stdout, /^\d+,"200,10",,"200,10","1200,60",contract,/m);
});

test("A later row in another form is an error of that row", () => {
  const ledger = `principal,dueOn\n${"5.00,2026-01-30\n".repeat(20_000)}"1,000.55",2026-01-30\n`;
  const { status, stdout, stderr } = run(LATE, ledger);
  assert.equal(status, 1);
  assert.match(stderr, /^1 of 20001 rows could not be answered: 1 invalidMoney$/m);
  assert.match(stdout.trimEnd().split("\n").at(-1), /,invalidMoney$/);
});

test("Cells between tabs or semicolons, lines of Windows and a byte order mark are read", (t) => {
  const [header, row] = [
    ["dueOn", "principal"],
    ["2026-01-30", "1000.00"],
  ];
  const of = (sign) => `\uFEFF${header.join(sign)}\r\n${row.join(sign)}\r\n`;
  const expected = run(LATE, of(",")).stdout;
  assert.match(expected, /200\.00/);
  assert.equal(run([...LATE, "--delimiter", ";"], of(";")).stdout, expected.replaceAll(",", ";"));
  assert.equal(run([...LATE, "--delimiter", "tab"], of("\t")).stdout, expected.replaceAll(",", "\t"));
  const path = `${file(t, "")}.tsv`;
  writeFileSync(path, of("\t"));
  assert.equal(run([...LATE, path]).stdout, expected.replaceAll(",", "\t"));
});

test("An option wins over a column of its name; a field that may be missing is said to be", () => {
  const ledger = "principal,dueOn,customer\n1000.00,2026-01-30,Hansen ApS\n";
  assert.equal(run(LATE, ledger).status, 0);
  const without = run(["ledger", "payment-due"], "invoicedOn,agreed\n2026-11-20,2026-11-25\n");
  assert.equal(without.status, 0);
  assert.match(
    without.stderr,
    /^agreedPaymentOn: there is no such column, so it is taken as not given in every row; name its column by --map/m,
  );
  const mapped = run(
    ["ledger", "payment-due", "--map", "agreed-payment-on=agreed"],
    "invoicedOn,agreed\n2026-11-20,2026-11-25\n",
  );
  assert.deepEqual([mapped.stderr, tableOf(mapped.stdout)[0].limitedBy], ["", "agreed"]);
});

test("A ledger of a header alone has no rows, and a column of its own may have empty cells", () => {
  const empty = run(["ledger", "turnaround"], "receivedOn\n");
  assert.deepEqual(empty, { status: 0, stdout: "weekEndsOn,completedOn,error\n", stderr: "" });
  const { stdout } = run(["ledger", "turnaround"], "receivedOn\n\n2026-11-20\n\n");
  assert.deepEqual(
    tableOf(stdout).map(({ error }) => error),
    ["missing", "", "missing"],
  );
});

test("Ten times the rows need no more memory", (t) => {
  const path = file(t, "");
  const memory = [50_000, 500_000].map((rows) => {
    writeFileSync(path, "no,principal,dueOn\n");
    const thousand = 'INV-1,1000.00,2026-01-30\n"2, really",2500.50,2026-09-01\n'.repeat(500);
    for (let count = 0; count < rows; count += 1000) appendFileSync(path, thousand);
    return mostMemory([...LATE, "--keep", "no", path]);
  });
  assert.ok(memory[1] < 1.5 * memory[0] && memory[1] < 200_000, `${memory.join(" kB, then ")} kB`);
});

test("At a terminal a ledger shows how far it is; a pipe shows nothing", { skip: !hasTerminal }, (t) => {
  const path = file(t, `principal,dueOn\n${"5.00,2026-01-30\n".repeat(60_000)}`);
  const { status, stdout } = atTerminalInto(`${path}.answers`, [...LATE, path]);
  assert.equal(status, 0);
  assert.match(stdout, /\[#*-*\] \d+ % \d+ answered/);
  assert.equal(readFileSync(`${path}.answers`, "utf8").split("\n").length, 60_002);
  assert.equal(run([...LATE, path]).stderr, "");
});
