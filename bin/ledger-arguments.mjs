// What the arguments of `upfront-terms ledger` mean.

import { answeredBy, FUNCTIONS } from "../dist/sweep-functions.js";
import { kroner } from "../dist/texts.js";
import { camel, kebab, listed, parse, UsageError } from "./arguments.mjs";

const OPTIONS = {
  map: { type: "string", multiple: true },
  keep: { type: "string", multiple: true },
  with: { type: "string" },
  delimiter: { type: "string" },
  decimal: { type: "string" },
  group: { type: "string" },
  dates: { type: "string" },
  arrow: { type: "boolean" },
};
const ORDERS = ["ymd", "dmy", "mdy"];
/** Options about text, which Arrow has none of. */
const OF_TEXT = ["delimiter", "decimal", "group", "dates"];

/** The options there are: those of all ledgers, and one for each field. */
const optionsFor = (fields) => ({
  ...OPTIONS,
  ...Object.fromEntries(fields.map((field) => [kebab(field), { type: "string" }])),
});

/**
 * What is asked of a ledger: `{ name, file, same, columns, keep, delimiter, decimal, separators, order, arrow }`. `same` has the fields that
 * are one value for all rows, `columns` the names of the columns of others.
 */
export function readLedgerArguments([first, ...args]) {
  const name = camel(first ?? "");
  if (!Object.hasOwn(FUNCTIONS, name)) {
    throw new UsageError(`ledger needs a function: ${Object.keys(FUNCTIONS).map(kebab).join(", ")}`);
  }
  const fields = Object.keys(FUNCTIONS[name].given);
  const { values, positionals } = parse(args, optionsFor(fields));
  const [file, unexpected] = positionals;
  if (unexpected !== undefined) throw new UsageError(`unexpected argument: ${unexpected}`);
  const same = Object.fromEntries(
    fields.filter((field) => values[kebab(field)] !== undefined).map((field) => [field, values[kebab(field)]]),
  );
  const columns = mapped(values.map ?? [], fields, same);
  const keep = listed(values.keep);
  checkKept(keep, answeredBy(name));
  const asked = { name, file: file === "-" ? undefined : file, same, with: values.with, columns, keep };
  return values.arrow ? { ...asked, arrow: checkArrow(values) } : { ...asked, ...formOf(values, file) };
}

function mapped(values, fields, same) {
  const pairs = listed(values).map((pair) => {
    const [, field, column] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    if (!fields.includes(camel(field ?? ""))) {
      throw new UsageError(`--map has pairs such as ${fields[0]}=amount, of the fields ${fields.join(", ")}`);
    }
    return [camel(field), column];
  });
  const names = pairs.map(([field]) => field);
  const twice = names.find((field, i) => field in same || names.indexOf(field) !== i);
  if (twice) throw new UsageError(`${twice} is given twice`);
  return Object.fromEntries(pairs);
}

function checkKept(keep, answered) {
  const taken = keep.find((name, i) => answered.includes(name) || keep.indexOf(name) !== i);
  if (taken !== undefined) throw new UsageError(`--keep ${taken}: the answers have a column of that name already`);
}

function checkArrow(values) {
  const other = OF_TEXT.find((option) => values[option] !== undefined);
  if (other) throw new UsageError(`--${other} is for rows of text, and not for --arrow`);
  return true;
}

/** How the cells of text are written. */
function formOf({ delimiter, decimal, group, dates: order }, file) {
  const isTsv = delimiter === "tab" || (delimiter === undefined && file?.toLowerCase().endsWith(".tsv"));
  const sign = isTsv ? "\t" : (delimiter ?? ",");
  if (!/^[^"\r\n\p{L}\d]$/u.test(sign)) throw new UsageError("--delimiter is one sign, or the word tab");
  if (order !== undefined && !ORDERS.includes(order)) throw new UsageError(`--dates is one of ${ORDERS.join(", ")}`);
  const named = { ...(decimal && { decimal }), ...(group && { group }) };
  const separators = decimal || group ? named : undefined;
  try {
    kroner("", separators);
  } catch ({ message }) {
    throw new UsageError(`--decimal, --group: ${message}`);
  }
  return { delimiter: sign, separators, order };
}
