import { equal, test } from "../../harness/test.ts";
import { type Answers, type ItemAnswers, newItem, noAnswers } from "../answers.ts";
import { broughtBack, removing } from "./removed.ts";
import { swapped } from "./swapped.ts";

/** A form with products of these ids. */
const formWith = (...ids: number[]): Answers => ({ ...noAnswers(), items: ids.map((id) => ({ ...newItem([]), id })) });

const idsOf = ({ items }: Answers) => items.map(({ id }) => id);
const without = (answers: Answers, id: number): Answers => ({
  ...answers,
  items: answers.items.filter((item) => item.id !== id),
});

/** The products with one of 1, 2, 3 back among those that are there by then. */
const backAmong = (id: number, ...ids: number[]) => {
  const removed = removing(formWith(1, 2, 3), id);
  return removed && idsOf(broughtBack(formWith(...ids), removed));
};

test("A product that was removed comes back beside its neighbours, wherever they are by then", () => {
  equal(backAmong(2, 1, 3), [1, 2, 3]);
  equal(backAmong(1, 2, 3), [1, 2, 3]);
  equal(backAmong(3, 1, 2, 4), [1, 2, 3, 4]);
  // The one above it has gone, others have come.
  equal(backAmong(2, 7, 8, 3), [7, 8, 2, 3]);
  equal(backAmong(2, 7, 8), [7, 2, 8]);
  equal(backAmong(3, 7), [7, 3]);
  equal(removing(formWith(1), 2), undefined);
});

test("A product that comes after the last one was removed is another one: nothing that was said of that is said of it", () => {
  const three = { ...noAnswers(), items: [newItem([])] };
  for (let more = 0; more < 2; more += 1) three.items.push(newItem(three.items));
  const [, , last] = idsOf(three);
  const left = without(three, last ?? 0);
  const { id } = newItem(left.items);
  equal(idsOf(three).includes(id), false);
});

test("A product of a list that was removed and brought back goes with the list all the same", () => {
  const [before, read] = [formWith(1), formWith(1, 2, 3)];
  const removed = removing(read, 3);
  const undone = swapped(without(read, 3), read, before, [2, 3]);
  const back = swapped(undone, undone, without(read, 3), [2, 3]);
  const whole = removed && broughtBack(back, removed);
  equal([idsOf(undone), idsOf(back), whole && idsOf(whole)], [[1], [1, 2], [1, 2, 3]]);
  equal(whole && idsOf(swapped(whole, back, undone, [2, 3])), [1]);
});

const DESCRIPTION = "All from one street.\nDark: a1, b2\nLeaks: a1, 4 × Valve\nWarm: a1, c3";

test("The faults of a product go from the description with it, but for what stands in another one, and come back with it", () => {
  const said = (how: Partial<ItemAnswers>, text = "") => ({ ...how, serials: { text, kept: [] } });
  const given = [said({ product: "Meter" }, "A1\nb2"), said({ product: "Valve", quantity: "4" }), said({}, "a1\nc3")];
  const { items } = formWith(1, 2, 3);
  const answers: Answers = {
    ...noAnswers(),
    description: DESCRIPTION,
    items: items.map((item, at) => ({ ...item, ...given[at] })),
  };
  const described = (id: number) => removing(answers, id)?.described.without;
  equal(described(1), "All from one street.\nDark: a1\nLeaks: a1, 4 × Valve\nWarm: a1, c3");
  equal(described(2), "All from one street.\nDark: a1, b2\nLeaks: a1\nWarm: a1, c3");
  equal(described(3), "All from one street.\nDark: a1, b2\nLeaks: a1, 4 × Valve\nWarm: a1");
  const removed = removing(answers, 1);
  const left = { ...without(answers, 1), description: described(1) ?? "" };
  equal(removed && broughtBack(left, removed).description, DESCRIPTION);
  const more = { ...left, description: `${left.description}\nMore.` };
  equal(
    removed && broughtBack(more, removed).description,
    "All from one street.\nLeaks: a1, 4 × Valve\nWarm: a1, c3\nMore.\nDark: a1, b2",
  );
});
