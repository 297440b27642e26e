// Cells of a ledger as columns of numbers, and answers as cells.

import { customer, day, dayText, ISSUE_CODES, kroner, kronerText, NO_DAY } from "../dist/columns.node.js";
import { COUNTS, FUNCTIONS } from "../dist/sweep-functions.js";
import { FileError } from "./arguments.mjs";
import { UNREADABLE } from "./csv.mjs";

const ARRAYS = { days: Int32Array, ore: BigInt64Array, codes: Uint8Array };

/** How a cell is read, by the kind of its column. */
const readers = ({ separators, order }) => ({
  days: (cell) => day(cell, { order }),
  ore: (cell) => kroner(cell, separators),
  codes: customer,
});

/** The columns of rows, by field; `places` says where in a row each has its cell. What cannot be read is missing here. */
export function columnsOf(rows, places, { name, ...form }) {
  const read = readers(form);
  return Object.fromEntries(
    [...places].map(([field, place]) => {
      const kind = FUNCTIONS[name].given[field];
      const cellOf = (row) => read[kind](row === UNREADABLE ? "" : row[place]);
      return [field, ARRAYS[kind].from(rows, cellOf)];
    }),
  );
}

/** Other ways to write days and amounts, by the option that says it. */
const WAYS = {
  days: ["dmy", "mdy"].map((order) => ({
    option: `--dates ${order}`,
    read: (cell) => dayText(day(cell, { order })),
  })),
  ore: [
    { decimal: "." },
    { decimal: "," },
    { group: "," },
    { group: "." },
    { group: " " },
    { decimal: ",", group: " " },
    { group: "'" },
  ].map((separators) => ({
    option: Object.entries(separators)
      .map(([name, sign]) => `--${name} "${sign}"`)
      .join(" "),
    read: (cell) => kronerText(kroner(cell, separators)),
  })),
  codes: [],
};

/** What a cell could mean by each option that is not given, where as it stands it means nothing. */
function meaningsOf(cell, kind) {
  const meanings = new Map();
  for (const { option, read } of WAYS[kind]) {
    const meaning = read(cell);
    if (meaning !== "" && !meanings.has(meaning)) meanings.set(meaning, option);
  }
  return [...meanings].map(([meaning, option]) => `${meaning} (${option})`);
}

/**
 * Refuses a column that is written in a form of which nobody has said how it is read. Where a form is given, or one that fits is
 * met later, such a cell is an error of its row.
 */
export function checkForms(rows, places, header, { name, separators, order }) {
  for (const [field, place] of places) {
    const kind = FUNCTIONS[name].given[field];
    if (kind === "codes" || (kind === "ore" ? separators : order)) continue;
    const isRead = kind === "ore" ? (cell) => kronerText(kroner(cell)) : (cell) => dayText(day(cell));
    for (const row of rows) {
      if (row === UNREADABLE || row[place].trim() === "" || isRead(row[place]) !== "") continue;
      const meanings = meaningsOf(row[place], kind);
      if (!meanings.length) continue;
      throw new FileError(
        `the column ${header[place]} is not read without an option: "${row[place]}" can be ${meanings.join(" or ")}`,
      );
    }
  }
}

const choiceOf = (choices) => (code) => String(choices[code] ?? "");
const countOf = (number) => (number === NO_DAY ? "" : String(number));
const errorOf = (number) => ISSUE_CODES[number] ?? "";

/** How a value of an answer is written, by the name of its column. */
function writers({ name, separators }) {
  const { days, ore, codes } = FUNCTIONS[name].found;
  const { group, decimal = group === "." ? "," : "." } = separators ?? {};
  const amount = decimal === "." ? kronerText : (value) => kronerText(value).replace(".", decimal);
  return [
    ...days.map((field) => [field, COUNTS.includes(field) ? countOf : dayText]),
    ...ore.map((field) => [field, amount]),
    ...codes.map((code) => [code.name, choiceOf(code.choices)]),
    ["error", errorOf],
  ];
}

/** The answers as rows of cells, after those that are kept. A row that cannot be read has the error `unreadable` and nothing else. */
export function cellsOf(rows, answers, kept, asked) {
  const columns = writers(asked).map(([name, write]) => [answers[name], write]);
  const nothing = [...kept, ...columns.slice(1)].map(() => "");
  return rows.map((row, i) =>
    row === UNREADABLE
      ? [...nothing, "unreadable"]
      : [...kept.map((place) => row[place]), ...columns.map(([values, write]) => write(values[i]))],
  );
}

/** The error of a row, or "". */
export const errorAt = (rows, answers, i) => (rows[i] === UNREADABLE ? "unreadable" : errorOf(answers.error[i]));
