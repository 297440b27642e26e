// A ledger in an Arrow stream in, its rows answered in one out, batch by batch.

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import init from "../dist/columns.node.js";
import { FileError, UsageError } from "./arguments.mjs";
import { refusing, sameFor, Tally, tellMissing } from "./ledger.mjs";
import { LEDGERS } from "./ledger-functions.mjs";
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

/** The reader of a stream's batches. */
async function readerOf({ RecordBatchReader }, chunks, file) {
  try {
    const reader = await RecordBatchReader.from(chunks);
    return await reader.open();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`${file ?? "standard input"} is no Arrow stream: ${error.message}`);
  }
}

/** Batches as they come; a stream that breaks off is not one that has ended. */
async function* batchesOf(reader, file) {
  try {
    yield* reader;
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`${file ?? "standard input"} cannot be read: ${error.message}`);
  }
}

/** The columns that are asked about or kept: others may have the name of a field that is given as an option. */
function columnsIn(schema, { name, columns: mapped, same, keep }) {
  const asked = Object.keys(LEDGERS[name].given)
    .filter((field) => !(field in same))
    .map((field) => mapped[field] ?? field);
  const missing = [...keep, ...Object.values(mapped)].find((column) => !schema.names.includes(column));
  if (missing !== undefined) {
    throw new FileError(`there is no column ${missing}: there are ${schema.names.join(", ")}`);
  }
  return [...new Set([...keep, ...asked])];
}

/** Answers the rows of an Arrow stream. Whether each was answered. */
export async function answerArrow(given) {
  const asked = { ...given, same: await sameFor(given) };
  const [arrow, tables] = await loadArrow();
  await init();
  const { file, name, same, columns, keep } = asked;
  const progress = startProgress(file);
  const tally = new Tally();
  const answer = (rows) => refusing(() => tables[name](rows, same, { columns, keep }));

  async function* answered(reader) {
    const wanted = columnsIn(reader.schema, asked);
    const has = (field) => reader.schema.names.includes(columns[field] ?? field);
    const empty = answer(new arrow.Table(reader.schema).select(wanted));
    tellMissing(asked, has);
    // A stream without rows has a schema all the same.
    yield new arrow.RecordBatch(empty.schema);
    for await (const batch of batchesOf(reader, file)) {
      const table = answer(new arrow.Table([batch]).select(wanted));
      const errors = table.getChild("error");
      tally.add(table.numRows, (i) => errors.get(i));
      progress.answered(table.numRows);
      yield* table.batches;
    }
  }
  try {
    const reader = await readerOf(arrow, counted(chunksOf(open(file), file), progress), file);
    await pipeline(Readable.from(answered(reader)), arrow.RecordBatchStreamWriter.throughNode(), async (bytes) => {
      for await (const part of bytes) await print(part);
    });
  } finally {
    progress.clear();
  }
  return tally.tell();
}
