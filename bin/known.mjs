// What the host knows itself of a request, as the command line is told it.

import { FileError } from "./arguments.mjs";
import { readRequest } from "./requests.mjs";

/** The option by which the host tells each of the things it knows, and whether it names a JSON file. */
const TOLD_BY = {
  rateCard: { option: "rates", inFile: true },
  calendar: { option: "calendar", inFile: true },
  interpretations: { option: "interpretations", inFile: true },
  editions: { option: "edition" },
  vatPercent: { option: "vat" },
  asOf: { option: "as-of" },
  receivedOn: { option: "received-on" },
};

/** Those options, for the parser of the arguments. */
export const KNOWN_OPTIONS = Object.fromEntries(
  Object.values(TOLD_BY).map(({ option }) => [option, { type: "string" }]),
);

/** What the host knows, by the values of its options. */
export async function knownFrom(values) {
  const told = Object.entries(TOLD_BY).filter(([, { option }]) => values[option] !== undefined);
  const known = await Promise.all(
    told.map(async ([name, { option, inFile }]) => {
      const value = values[option];
      if (name === "editions") return [name, { terms: await editionOf(option, value) }];
      return [name, inFile ? await fileOf(option, value) : value];
    }),
  );
  return Object.fromEntries(known);
}

/** An id has neither a point nor a slash in it; a file has a whole edition of the host's own. */
const editionOf = (option, value) => (/[./\\]/.test(value) ? fileOf(option, value) : value);

async function fileOf(option, file) {
  try {
    return await readRequest(file);
  } catch (problem) {
    if (!problem.lines) throw problem;
    throw new FileError(`--${option} ${file}: ${problem.lines.join("; ")}`);
  }
}

/** A problem of what the host told, "rateCard.services.repair: …" as "--rates services.repair: …". */
export function lineOfKnown({ path, message }) {
  const [name] = path.split(".", 1);
  const below = path.slice(name.length + 1);
  return `--${[TOLD_BY[name].option, below].filter(Boolean).join(" ")}: ${message}`;
}
