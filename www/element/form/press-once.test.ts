import { equal, test } from "../harness/test.ts";
import { pressOnce } from "./press-once.ts";

/** What of an event reaches a button, and whether the browser does what it does with it. */
function reaches(type: string, detail: number): [boolean, boolean] {
  const button = document.body.appendChild(document.createElement("button"));
  let came = false;
  button.addEventListener(type, () => {
    came = true;
  });
  const isLeft = button.dispatchEvent(new MouseEvent(type, { detail, bubbles: true, cancelable: true }));
  button.remove();
  return [came, isLeft];
}

test("What is left of a double or triple click presses nothing, and takes no focus; the next press counts", () => {
  pressOnce();
  for (const [type, detail] of [
    ["mousedown", 2],
    ["click", 2],
    ["mousedown", 3],
    ["click", 3],
  ] as const) {
    equal(reaches(type, detail), [false, false]);
  }
  equal(reaches("mousedown", 1), [true, true]);
  equal(reaches("click", 1), [true, true]);
  // A double click somewhere else is one.
  equal(reaches("click", 2), [true, true]);
});

test("A click that no pointer has made counts at once", () => {
  pressOnce();
  equal(reaches("click", 0), [true, true]);
  equal(reaches("click", 2), [true, true]);
});
