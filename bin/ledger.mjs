// A ledger in, its rows answered out: text in CSV or TSV, batch by batch, so that memory does not grow with the file.

import init, * as columns from "../dist/columns.node.js";
import { answeredBy, FUNCTIONS } from "../dist/sweep-functions.js";
import { asListed, FileError, kebab, UsageError } from "./arguments.mjs";
import { readRows, UNREADABLE, writeRows } from "./csv.mjs";
import { cellsOf, checkForms, columnsOf, errorAt } from "./ledger-cells.mjs";
import { fail, print } from "./output.mjs";
import { counted, startProgress } from "./progress.mjs";
import { chunksOf, open, Refusal, readRequest } from "./requests.mjs";

/** Rows that are answered at once. */
const BATCH = 8192;

/** The question's fields that are the same for all rows: those of a file of them, and those of options. */
export async function sameFor({ with: file, same, columns: mapped }) {
  const more = file === undefined ? {} : await readRequest(file);
  if (typeof more !== "object" || more === null || Array.isArray(more))
    throw new FileError(`${file} is no JSON object`);
  const twice = Object.keys({ ...same, ...mapped }).find((field) => Object.hasOwn(more, field));
  if (twice) throw new UsageError(`${twice} is given twice`);
  return { ...more, ...same };
}

/** What was wrong with rows, by error. */
export class Tally {
  #rows = 0;
  #errors = new Map();

  add(rows, errorOf) {
    this.#rows += rows;
    for (let i = 0; i < rows; i += 1) {
      const error = errorOf(i);
      if (error) this.#errors.set(error, (this.#errors.get(error) ?? 0) + 1);
    }
  }

  /** Says how many rows are wrong. Whether none is. */
  tell() {
    if (this.#errors.size === 0) return true;
    const counts = [...this.#errors].map(([error, count]) => `${count} ${error}`);
    const wrong = [...this.#errors.values()].reduce((all, count) => all + count);
    fail([`${wrong} of ${this.#rows} rows could not be answered: ${counts.join(", ")}`]);
    return false;
  }
}

/** The names of the columns there are, where one is missing. */
function named(header) {
  const hints = [
    header.length === 1 && "; is another sign between the cells? --delimiter names it",
    header.some((name) => name !== name.trim()) && "; blanks around a name are part of it",
  ];
  return ["there are ", header.map(asListed).join(", "), ...hints.filter(Boolean)].join("");
}

/** Refuses the names of columns that are not there. */
export function checkColumns(names, wanted, thereAre) {
  const missing = wanted.filter((column) => !names.includes(column));
  if (missing.length) throw new FileError(`there is no column ${missing.map(asListed).join(", ")}: ${thereAre}`);
}

/** Where in a row the columns stand: those of fields, and those that are kept. */
function placesIn(header, { name, columns: mapped, same, keep }) {
  checkColumns(header, [...Object.values(mapped), ...keep], named(header));
  const placeOf = (column) => {
    const place = header.indexOf(column);
    if (header.lastIndexOf(column) !== place) throw new FileError(`two columns are named ${column}`);
    return place;
  };
  const fields = Object.keys(FUNCTIONS[name].given).filter(
    (field) => field in mapped || (!(field in same) && header.includes(field)),
  );
  return { places: new Map(fields.map((field) => [field, placeOf(mapped[field] ?? field)])), kept: keep.map(placeOf) };
}

/** Batches of rows, the header first and by itself. Lines without anything are no rows, but where a row is one cell. */
async function* batchesOf(rows) {
  let [header, batch] = [undefined, []];
  for await (const some of rows) {
    for (const row of some) {
      if (header === undefined) {
        header = row;
        yield header;
      } else if (row === UNREADABLE || header.length === 1 || row.length > 1 || row[0] !== "") {
        batch.push(row.length === header.length ? row : UNREADABLE);
      }
    }
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** What is to be added for a field that is not given. */
const howToGive = (field) => `name its column by --map ${field}=…, or one for every row by --${kebab(field)}`;

/** What the rules find wrong with the question of a function, as of a request. */
export function refusing(name, run) {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof columns.RulesError)) throw error;
    const { given } = FUNCTIONS[name];
    const told = ({ path, code, message }) =>
      code === "missing" && Object.hasOwn(given, path) ? `${message}: ${howToGive(path)}` : message;
    throw new Refusal(error.issues.map((issue) => ({ ...issue, message: told(issue) })));
  }
}

/**
 * Says which fields are not given for any row, and which columns do not count: that a field is missing must not be by mistake, and a
 * column that has its name may be of something else.
 */
export function tellGiven({ name, same, columns: mapped }, hasColumn) {
  const fields = Object.keys(FUNCTIONS[name].given);
  const missing = fields.filter((field) => !(field in same) && !hasColumn(mapped[field] ?? field));
  const unread = fields.filter((field) => field in same && hasColumn(field) && !Object.values(mapped).includes(field));
  fail(unread.map((field) => `${field}: given for every row, so the column of that name does not count`));
  fail(
    missing.map(
      (field) => `${field}: there is no such column, so it is taken as not given in every row; ${howToGive(field)}`,
    ),
  );
}

function checkHeader(header) {
  if (header === UNREADABLE) {
    throw new FileError(
      "the names of the columns, on the first line, cannot be read as UTF-8: save the ledger as that",
    );
  }
  if (header.every((name) => name === ""))
    throw new FileError("the first line is empty: the names of the columns stand there");
}

/** Answers the rows of batches, and prints them. */
async function answerBatches(batches, header, asked, { progress, tally }) {
  const { places, kept } = placesIn(header, asked);
  if (!places.size) throw new FileError(`no column is that of a field, which --map names: ${named(header)}`);
  let text = writeRows([[...asked.keep, ...answeredBy(asked.name)]], asked.delimiter);
  for await (const rows of batches) {
    const isFirst = text !== "";
    if (isFirst) checkForms(rows, places, header, asked);
    const answers = refusing(asked.name, () =>
      columns[asked.name]({ ...asked.same, ...columnsOf(rows, places, asked) }),
    );
    if (isFirst) tellGiven(asked, (column) => header.includes(column));
    if (rows.length) text += writeRows(cellsOf(rows, answers, kept, asked), asked.delimiter);
    await print(text);
    text = "";
    tally.add(rows.length, (i) => errorAt(rows, answers, i));
    progress.answered(rows.length);
  }
}

/** Answers the rows of text of a file or of standard input. Whether each was answered. */
export async function answerRows(given) {
  const asked = { ...given, same: await sameFor(given) };
  await init();
  const progress = startProgress(asked.file);
  const tally = new Tally();
  try {
    const batches = batchesOf(readRows(counted(chunksOf(open(asked.file), asked.file), progress), asked.delimiter));
    const { value: header } = await batches.next();
    checkHeader(header);
    await answerBatches(batches, header, asked, { progress, tally });
  } finally {
    progress.clear();
  }
  return tally.tell();
}
