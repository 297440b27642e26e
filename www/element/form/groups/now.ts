// What of a list stands in the form at the moment: what has been put right there, taken out or answered since it was read counts
// as it is now.

import type { Answers, ItemAnswers } from "../answers.ts";
import { linesOf, partsOf } from "../lists/described.ts";
import { isDoubt, type TableProblem } from "../lists/found.ts";
import type { Serial, SerialCount } from "../lists/serials.ts";
import type { TableGroups } from "../lists/table.ts";
import { serialKey, tokensOf } from "../lists/token.ts";
import { quantityOf } from "../quantity.ts";
import type { Taken } from "./outcome.ts";

/** How a list stands in the form. */
export interface Now {
  count: SerialCount;
  /** How many there are of the products that the list has without serial numbers. */
  pieces: number;
  /** In how many products they are. */
  products: number;
  /** How many of the serial numbers stand in other products too. */
  already: number;
  /** The rows that are still to be looked at, and those that were passed over. */
  problems: TableProblem[];
  /** The products whose service the list does not say, and which have none by now but the one that was chosen for all. */
  undecided: number[];
  /** Whether the faults that the list names stand in the description. */
  isDescribed: boolean;
}

/** The list as it stands in the form. Linear in the number of serial numbers. */
export function standing(taken: Taken, answers: Answers): Now {
  const { items } = answers;
  return {
    ...numbersNow(taken, items),
    undecided: items.filter(isUndecided(taken)).map(({ id }) => id),
    isDescribed: isDescribed(taken, answers),
  };
}

/** Whether the list says no service of a product, and it has none or the one that was chosen for all of them. */
export const isUndecided =
  ({ undecided, service }: Taken) =>
  (item: ItemAnswers): boolean =>
    undecided.includes(item.id) && (item.service === "" || item.service === service);

type Numbers = Omit<Now, "undecided" | "isDescribed">;

/** What was counted last of a list: most keys change no product. */
const counted = new WeakMap<Taken, { items: readonly ItemAnswers[]; numbers: Numbers }>();

function numbersNow(taken: Taken, items: readonly ItemAnswers[]): Numbers {
  const before = counted.get(taken);
  if (before?.items === items) return before.numbers;
  const numbers = count(taken, items);
  counted.set(taken, { items, numbers });
  return numbers;
}

/** What the list says of its serial numbers, by their keys. */
function factsOf({ groups, problems }: TableGroups) {
  const keys = new Set(groups.flatMap(({ serials }) => serials.map(({ number }) => serialKey(number))));
  const doubtful = new Set(problems.filter(isDoubt).map(({ cell }) => serialKey(cell)));
  return { keys, doubtful };
}

function count(taken: Taken, items: readonly ItemAnswers[]): Numbers {
  const { read, ids } = taken;
  const file = factsOf(read);
  const own = items.filter(({ id }) => ids.includes(id));
  const others = items.filter(({ id }) => !ids.includes(id));
  const seen = new Map<string, "good" | "doubtful">();
  let repeated = 0;
  const look = (serials: readonly Serial[]) => {
    for (const { number, doubt, kept } of serials) {
      const key = serialKey(number);
      if (seen.has(key)) repeated += 1;
      else seen.set(key, !kept && (file.keys.has(key) ? file.doubtful.has(key) : doubt) ? "doubtful" : "good");
    }
  };
  const lists = own.map((item) => withoutEarlier(item, taken));
  for (const serials of lists) look(serials);
  const already = others.flatMap(({ list }) => list?.serials ?? []).filter(({ number }) => seen.has(serialKey(number)));
  const moved = others.map((item) => movedTo(item, taken, (key) => file.keys.has(key) && !seen.has(key)));
  for (const serials of moved) look(serials);
  const isNamed = own.every(({ product }) => product.trim() !== "");
  const told = read.problems.filter(({ code }) => !(isNamed && code === "noProduct"));
  const problems = told.flatMap((problem) => problemNow(problem, seen));
  repeated += problems.filter(({ code }) => code.startsWith("repeated") && code !== "repeatedGone").length;
  const gone = problems.filter(({ code }) => code === "repeatedGone").length;
  const doubtful = [...seen.values()].filter((one) => one === "doubtful").length;
  const counting = own.filter((item, at) => lists[at]?.length === 0 && isCounted(item, taken));
  return {
    count: { given: seen.size + repeated + gone, good: seen.size - doubtful, repeated, doubtful, meters: seen.size },
    pieces: counting.reduce((sum, item) => sum + ((quantityOf(item) ?? 1) || 0), 0),
    products: counting.length + [...lists, ...moved].filter(({ length }) => length > 0).length,
    already: new Set(already.map(({ number }) => serialKey(number))).size,
    problems,
  };
}

/** The serial numbers of a product but those that stood in it before the list came. */
function withoutEarlier({ id, list }: ItemAnswers, { before, where }: Taken): readonly Serial[] {
  const serials = list?.serials ?? [];
  const earlier = where === "joined" ? before.items.find((item) => item.id === id)?.serials.text : undefined;
  if (!earlier) return serials;
  const left = new Map<string, number>();
  for (const { number } of tokensOf(earlier)) left.set(serialKey(number), (left.get(serialKey(number)) ?? 0) + 1);
  return serials.filter(({ number }) => {
    const many = left.get(serialKey(number)) ?? 0;
    left.set(serialKey(number), many - 1);
    return many <= 0;
  });
}

/** The list's serial numbers that stand in a product that has been made since: it was split, or they were moved by hand. */
function movedTo({ id, list }: ItemAnswers, { before }: Taken, isMoved: (key: string) => boolean): readonly Serial[] {
  if (before.items.some((item) => item.id === id)) return [];
  return (list?.serials ?? []).filter(({ number }) => isMoved(serialKey(number)));
}

/** Whether the list has a product by its quantity, without serial numbers. */
const isCounted = ({ id }: ItemAnswers, { ids, read, where }: Taken): boolean =>
  where !== "joined" && read.groups[ids.indexOf(id)]?.pieces !== undefined;

/** What there still is to say of a row. */
function problemNow(problem: TableProblem, seen: ReadonlyMap<string, "good" | "doubtful">): TableProblem[] {
  const state = seen.get(serialKey(problem.cell));
  if (isDoubt(problem)) return state === "doubtful" ? [problem] : [];
  // The first of two has been put right or taken out: the other one stands nowhere.
  if (problem.code.startsWith("repeated") && state === undefined) return [{ ...problem, code: "repeatedGone" }];
  return [problem];
}

/** Whether each fault that the list has put into the description still stands there. */
function isDescribed({ answers, before, faults }: Taken, { description }: Answers): boolean {
  if (faults !== "described") return false;
  const earlier = new Set(linesOf(before.description));
  const now = new Set(linesOf(description).map((line) => partsOf(line)?.fault));
  return linesOf(answers.description).every((line) => earlier.has(line) || now.has(partsOf(line)?.fault));
}
