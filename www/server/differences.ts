import type { Difference } from "../lib/server.js";
import { byName } from "./named.ts";
import { field, place } from "./path.ts";

/** What differs between two estimates, reasons apart from all else. */
export function differencesOf(customer: unknown, ours: unknown): { differences: Difference[]; reasons: Difference[] } {
  const all = [...differing(customer, ours, { path: "", isReason: false })];
  const told = (wanted: boolean) =>
    all
      .filter(({ isReason }) => isReason === wanted)
      .map(({ path, isReason: _, ...values }) => ({ path: path.replace(/^\./, ""), ...values }));
  return { differences: told(false), reasons: told(true) };
}

/** Whether two values are the same in every part. */
export const isSame = (one: unknown, other: unknown): boolean =>
  differing(one, other, { path: "", isReason: false }).next().done === true;

interface Place {
  path: string;
  /** Whether it is in a `because`. */
  isReason: boolean;
}

/** The places in which two values differ: the deepest ones that both have. */
function* differing(customer: unknown, ours: unknown, at: Place): Generator<Place & Difference> {
  const [theirParts, ourParts] = partsOf(customer, ours) ?? [];
  if (!theirParts || !ourParts) {
    if (customer !== ours) yield found(at, customer, ours);
    return;
  }
  // Ours first: the order is that of the estimate, and what only the document has comes last.
  const all = new Set([...ourParts.keys(), ...theirParts.keys()]);
  for (const part of all) {
    const below = { path: at.path + part, isReason: at.isReason || part === BECAUSE };
    yield* differing(theirParts.get(part), ourParts.get(part), below);
  }
  if (Array.isArray(ours)) yield* shuffled(theirParts, ourParts, at);
}

const BECAUSE = field("because");

/** The same entries in another order; where entries are missing, that has been told. */
function* shuffled(theirParts: Parts, ourParts: Parts, at: Place): Generator<Place & Difference> {
  const [theirs, ours] = [namesOf(theirParts), namesOf(ourParts)];
  const areTheSame = theirs.length === ours.length && theirs.every((name) => ours.includes(name));
  if (areTheSame && ours.some((name, place) => name !== theirs[place])) yield found(at, theirs, ours);
}

const namesOf = (parts: Parts) => [...parts.keys()].map((name) => name.replace(/^\./, ""));

const found = (at: Place, customer: unknown, ours: unknown) => ({
  ...at,
  ...(customer !== undefined && { customer }),
  ...(ours !== undefined && { ours }),
});

/** The parts of a value, each under what continues the path to it. */
type Parts = Map<string, unknown>;

/** The parts of two lists, or of two objects, under names in which they can be compared; nothing of anything else. */
function partsOf(customer: unknown, ours: unknown): [Parts, Parts] | undefined {
  if (Array.isArray(customer) && Array.isArray(ours)) {
    const [theirs, own] = [byName(customer), byName(ours)];
    return theirs && own ? [theirs, own] : [byPlace(customer), byPlace(ours)];
  }
  return isObject(customer) && isObject(ours) ? [byField(customer), byField(ours)] : undefined;
}

const byPlace = (list: unknown[]): Parts => new Map(list.map((entry, at) => [place(at), entry]));
const byField = (value: object): Parts => new Map(Object.entries(value).map(([name, part]) => [field(name), part]));

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
