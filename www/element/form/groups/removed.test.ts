import { equal, test } from "../../harness/test.ts";
import { type Answers, newItem, noAnswers } from "../answers.ts";
import { broughtBack, removing } from "./removed.ts";

/** A form with products of these ids. */
const formWith = (...ids: number[]): Answers => ({ ...noAnswers(), items: ids.map((id) => ({ ...newItem([]), id })) });

/** The products with one of 1, 2, 3 back among those that are there by then. */
const backAmong = (id: number, ...ids: number[]) => {
  const removed = removing(formWith(1, 2, 3), id);
  return removed && broughtBack(formWith(...ids), removed).answers.items.map((item) => item.id);
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

test("Where another one has its id by then, it gets a new one", () => {
  equal(backAmong(3, 1, 2, 3), [1, 2, 4, 3]);
});
