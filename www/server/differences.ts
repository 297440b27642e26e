import type { Difference } from "../lib/server.js";
import { byName } from "./named.ts";

/** What differs between two estimates, reasons apart from all else. */
export function differencesOf(customer: unknown, ours: unknown): { differences: Difference[]; reasons: Difference[] } {
  const all = [...differing(customer, ours, [])];
  const told = (isReason: boolean) =>
    all
      .filter(({ names }) => names.includes("because") === isReason)
      .map(({ names, ...values }) => ({ path: pathOf(names), ...values }));
  return { differences: told(false), reasons: told(true) };
}

/** Whether two values are the same in every part. */
export const isSame = (one: unknown, other: unknown): boolean => differing(one, other, []).next().done === true;

type Found = { names: string[] } & Omit<Difference, "path">;

/** The places in which two values differ: the deepest ones that both have. */
function* differing(customer: unknown, ours: unknown, names: string[]): Generator<Found> {
  const [theirParts, ourParts] = partsOf(customer, ours) ?? [];
  if (!theirParts || !ourParts) {
    if (customer !== ours) yield found(names, customer, ours);
    return;
  }
  // Ours first: the order is that of the estimate, and what only the document has comes last.
  const all = new Set([...ourParts.keys(), ...theirParts.keys()]);
  for (const name of all) yield* differing(theirParts.get(name), ourParts.get(name), [...names, name]);
  const isList = Array.isArray(ours);
  const [theirOrder, ourOrder] = [[...theirParts.keys()], [...ourParts.keys()]];
  const isShuffled = isList && theirOrder.length === all.size && ourOrder.some((name, at) => name !== theirOrder[at]);
  if (isShuffled && ourOrder.length === all.size) yield found(names, theirOrder, ourOrder);
}

const found = (names: string[], customer: unknown, ours: unknown): Found => ({
  names,
  ...(customer !== undefined && { customer }),
  ...(ours !== undefined && { ours }),
});

type Parts = Map<string, unknown>;

/** The parts of two lists, or of two objects, under names in which they can be compared; nothing of anything else. */
function partsOf(customer: unknown, ours: unknown): [Parts, Parts] | undefined {
  if (Array.isArray(customer) && Array.isArray(ours)) {
    const [theirs, own] = [byName(customer), byName(ours)];
    return theirs && own ? [theirs, own] : [byPlace(customer), byPlace(ours)];
  }
  if (!isObject(customer) || !isObject(ours)) return undefined;
  return [new Map(Object.entries(customer)), new Map(Object.entries(ours))];
}

const byPlace = (list: unknown[]): Parts => new Map(list.map((entry, place) => [`[${place}]`, entry]));

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** "range.max", "charges.usualRates[0].amount", and with any other name `range.because.facts["items[0].service"]`. */
function pathOf(names: string[]): string {
  const written = names.map((name) => {
    if (/^\[\d+\]$/.test(name)) return name;
    return /^\w+(\[\d+\])?(#\d+)?$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  return written.join("").replace(/^\./, "");
}
