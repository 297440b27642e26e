import { takenFrom } from "../../harness/models/lists.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, test } from "../../harness/test.ts";
import { type Answers, type ItemAnswers, newItem, noAnswers } from "../answers.ts";
import { describedAnew } from "../lists/described.ts";
import { withLists } from "../serials/serials.ts";
import { splitByProduct } from "../serials/told.ts";
import { takenNote } from "./notes.ts";
import { standing } from "./now.ts";
import type { ListActions, Taken } from "./outcome.ts";
import { swapped } from "./swapped.ts";

const ROWS = [
  ["Serial number", "Product", "Service", "Fault"],
  ["60120001", "Heat meter", "", "Dark display"],
  ["60120002", "Heat meter", "", ""],
  ["1,23E+10", "Water meter", "", "Dark display"],
  ["60120002", "Heat meter", "", ""],
];

/** A list that was read into a form, with the answers as they are then. */
function read(rows = ROWS, before?: Answers, target?: number) {
  const from = takenFrom(rows, before && withLists(before), target);
  if (from === undefined) throw new RangeError("there are too many products");
  const answers = withLists(from.answers);
  const undecided = answers.items.filter(({ service }) => service === "").map(({ id }) => id);
  const taken: Taken = { ...from, answers, service: "", undecided, undone: false };
  return { taken, answers };
}

const edited = (answers: Answers, at: number, how: Partial<ItemAnswers>): Answers =>
  withLists({ ...answers, items: answers.items.map((item, place) => (place === at ? { ...item, ...how } : item)) });

const lined = (...numbers: string[]) => ({ serials: { text: numbers.join("\n"), kept: [] } });

/** What is said of the list: how many, and where they are; its rows; whether a service is asked for. */
function said({ taken }: { taken: Taken }, answers: Answers) {
  const model = { name: "meters.csv", taken, canAsk: true, most: 20 };
  const place = show(takenNote(words, model, answers, {} as ListActions), "form");
  const [count, , where] = [...place.querySelectorAll("#list-note-title p")].map(textOf);
  return {
    count,
    where,
    rows: [...place.querySelectorAll(".list-problems li strong")].map(textOf),
    asks: place.querySelector("#list-service") !== null,
  };
}

test("What is put right at a product counts at once in what is said of its list, and its row is not to be looked at any more", () => {
  const list = read();
  const { count, rows } = said(list, list.answers);
  equal([count, rows], ["2 of 4, 1 repeated, 1 doubtful", ["Row 4:", "Row 5:"]]);
  const corrected = edited(list.answers, 1, lined("60120004"));
  equal([said(list, corrected).count, said(list, corrected).rows], ["3 of 4, 1 repeated", ["Row 5:"]]);
  const kept = edited(list.answers, 1, { serials: { text: "1,23E+10", kept: ["1,23E+10"] } });
  equal([said(list, kept).count, said(list, kept).rows], ["3 of 4, 1 repeated", ["Row 5:"]]);
});

test("What has been taken out or added since is told from what was read, down to nothing", () => {
  const list = read();
  const fewer = said(list, edited(list.answers, 1, lined()));
  equal(fewer.count, "2 of 3, 1 repeated");
  equal(fewer.where?.startsWith("They are in one product. As it was read: 2 of 4, 1 repeated, 1 doubtful."), true);
  const none = said(list, { ...list.answers, items: [newItem(list.answers.items)] });
  equal(none.where?.startsWith("Nothing of it is in the form any more. As it was read:"), true);
});

test("Of two rows with one number the second is told of once the first has been put right: it stands nowhere", () => {
  const list = read();
  const { count, rows } = said(list, edited(list.answers, 0, lined("60120001", "60120009")));
  equal([count, rows], ["2 of 4, 1 doubtful", ["Row 4:", "Row 5:"]]);
  const [, gone] = standing(list.taken, edited(list.answers, 0, lined("60120001", "60120009"))).problems;
  equal([gone?.code, gone?.first], ["repeatedGone", 3]);
});

test("A service is asked for as long as a product has none, however it is answered", () => {
  const list = read();
  const [first, second] = [{ service: "repair" }, { service: "sampleTest" }] as const;
  const one = edited(list.answers, 0, first);
  equal(standing(list.taken, one).undecided.length, 1);
  equal(said(list, edited(one, 1, second)).asks, false);
  // What is chosen at the list can be chosen otherwise there.
  const chosen = { ...list.taken, service: "repair" as const };
  equal(standing(chosen, edited(one, 1, first)).undecided.length, 2);
});

test("Numbers that stood in the product before are none of the list's, and those that a split has moved are", () => {
  const before = { ...noAnswers(), items: [{ ...newItem([]), id: 1, product: "Pump", ...lined("60120001", "7") }] };
  const joined = read([["60120001"], ["60120002"]], before, 1);
  equal(said(joined, joined.answers).count, "2 serial numbers");
  const list = read([["60120001"], ["60120002"]]);
  const told = withLists(list.answers, undefined, (serial) => ({ product: `Meter ${serial.at(-1)}` }));
  const split = withLists(splitByProduct(told, told.items[0]?.id ?? 0));
  const { count, where } = said(list, split);
  equal([split.items.length, count, where], [2, "2 serial numbers", "They are in 2 products."]);
});

test("Quantities that were changed by hand count as they are", () => {
  const counted = read([
    ["Product", "Qty"],
    ["Valve", "4"],
    ["Pump", "2"],
  ]);
  equal(said(counted, counted.answers).count, "6 pieces in 2 rows");
  const more = said(counted, edited(counted.answers, 0, { quantity: "5" }));
  equal(
    [more.count, more.where],
    ["7 pieces without a serial number", "They are in 2 products. As it was read: 6 pieces in 2 rows."],
  );
  // What is no number counts as nothing until it is one.
  equal(said(counted, edited(counted.answers, 0, { quantity: "about 5" })).count, "2 pieces without a serial number");
});

test("A number that is put right is put right in the description too, and goes from there with the list", () => {
  const list = read();
  equal(list.answers.description, "Dark display: 60120001, 1,23E+10");
  equal(describedAnew("Leaks: a1, A2\nWarm: a1", "A1", "b1"), "Leaks: b1, A2\nWarm: b1");
  equal(describedAnew("a1 leaks.\nLeaks: a1\nWarm: a1, a2", "a1", ""), "a1 leaks.\nWarm: a2");
  const corrected = {
    ...edited(list.answers, 1, lined("60120004")),
    description: describedAnew(list.answers.description, "1,23E+10", "60120004"),
  };
  equal(corrected.description, "Dark display: 60120001, 60120004");
  equal(standing(list.taken, corrected).isDescribed, true);
  const { taken } = list;
  equal(swapped(corrected, taken.answers, taken.before, taken.ids).description, "");
  const byHand = { ...corrected, description: "Dark display: 60120001, 60120004 since Monday" };
  equal(swapped(byHand, taken.answers, taken.before, taken.ids).description, byHand.description);
  equal(standing(taken, { ...corrected, description: "Something else" }).isDescribed, false);
});
