// A ledger in an Arrow stream in, its rows answered in one out, batch by batch.

import init from "../dist/columns.node.js";
import { FUNCTIONS } from "../dist/sweep-functions.js";
import { asListed, FileError, UsageError } from "./arguments.mjs";
import { checkColumns, refusing, sameFor, Tally, tellGiven } from "./ledger.mjs";
import { print } from "./output.mjs";
import { counted, startProgress } from "./progress.mjs";
import { chunksOf, open } from "./requests.mjs";

/** Arrow is not of this package: who uses it has it. */
async function loadArrow() {
  try {
    return [await import("apache-arrow"), await import("../dist/arrow.js")];
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError("--arrow needs apache-arrow beside this package: npm install apache-arrow");
  }
}

/** What Arrow cannot read is a fault of the file. */
function unreadable(file, error) {
  if (error instanceof FileError) return error;
  return new FileError(`${file ?? "standard input"} is no Arrow stream, or not all of one: ${error.message}`);
}

/** The reader of a stream's batches. */
async function readerOf({ RecordBatchReader }, chunks, file) {
  try {
    const reader = await RecordBatchReader.from(chunks);
    await reader.open();
    if (!reader.schema?.fields.length) throw new Error("it has no columns");
    return reader;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Batches as they come; a stream that breaks off is not one that has ended. */
async function* batchesOf(reader, file) {
  try {
    yield* reader;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A writer of batches, which gives what it has written. */
function writerOf({ AsyncByteQueue, RecordBatchStreamWriter }) {
  class Sink extends AsyncByteQueue {
    parts = [];
    write(part) {
      this.parts.push(part);
    }
  }
  const sink = new Sink();
  const writer = new RecordBatchStreamWriter().reset(sink);
  return {
    write: (batch) => writer.write(batch),
    finish: () => writer.finish(),
    taken: () => Buffer.concat(sink.parts.splice(0)),
  };
}

/** The columns that are asked about or kept: others may have the name of a field that is given as an option. */
function columnsIn(schema, { name, columns: mapped, same, keep }) {
  const asked = Object.keys(FUNCTIONS[name].given)
    .filter((field) => !(field in same))
    .map((field) => mapped[field] ?? field);
  const { names } = schema;
  checkColumns(names, [...Object.values(mapped), ...keep], `there are ${names.map(asListed).join(", ")}`);
  return [...new Set([...keep, ...asked])];
}

/** Answers the batches of a reader, and prints them. */
async function answerBatches(reader, arrow, answer, { file, progress, tally, schema }) {
  const writer = writerOf(arrow);
  let isEmpty = true;
  for await (const batch of batchesOf(reader, file)) {
    const table = answer(new arrow.Table([batch]));
    const errors = table.getChild("error");
    tally.add(table.numRows, (i) => errors.get(i));
    progress.answered(table.numRows);
    for (const part of table.batches) writer.write(part);
    isEmpty &&= table.batches.length === 0;
    await print(writer.taken());
  }
  // A stream without rows has a schema all the same.
  if (isEmpty) writer.write(new arrow.RecordBatch(schema, undefined));
  writer.finish();
  await print(writer.taken());
}

/** Answers the rows of an Arrow stream. Whether each was answered. */
export async function answerArrow(given) {
  if (process.stdout.isTTY) throw new UsageError("answers in Arrow are no text: send them into a file");
  const asked = { ...given, same: await sameFor(given) };
  const { file, name, same, columns, keep } = asked;
  const [arrow, tables] = await loadArrow();
  await init();
  const progress = startProgress(file);
  const tally = new Tally();
  try {
    const reader = await readerOf(arrow, counted(chunksOf(open(file), file), progress), file);
    const wanted = columnsIn(reader.schema, asked);
    const answer = (rows) => refusing(name, () => tables[name](rows.select(wanted), same, { columns, keep }));
    const { schema } = answer(new arrow.Table(reader.schema));
    tellGiven(asked, (column) => reader.schema.names.includes(column));
    await answerBatches(reader, arrow, answer, { file, progress, tally, schema });
  } finally {
    progress.clear();
  }
  return tally.tell();
}
