// The functions over columns, as the command line calls them.

import { FUNCTIONS } from "../dist/sweep-functions.js";

/** By name: the kinds of the fields that can be columns, the columns answered with by kind, and their names in order. */
export const LEDGERS = Object.fromEntries(
  Object.entries(FUNCTIONS).map(([name, { given, found }]) => [
    name,
    { given, found, answered: [...found.days, ...found.ore, ...found.codes.map((code) => code.name), "error"] },
  ]),
);

/** Answers in days that are numbers of something, and no days. */
export const COUNTS = ["monthsCommenced", "daysLeft"];
