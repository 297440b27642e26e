import { exampleOf } from "../../harness/examples.ts";
import { modelOf } from "../../harness/models/panel.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { ok, test } from "../../harness/test.ts";
import { renderDeadlines } from "./deadlines.ts";

function lines(name: string): string[] {
  const { estimate, facts } = modelOf(exampleOf("deadlines", name));
  const panel = show(estimate ? renderDeadlines(words, estimate, facts) : Symbol());
  return [...panel.querySelectorAll(".line")].map(textOf);
}

const has = (all: string[], line: RegExp) =>
  ok(
    all.some((one) => line.test(one)),
    `${line} is not in ${all.join("; ")}`,
  );

test("Before anything is known each deadline says from what it is counted", () => {
  const all = lines("rules before anything is known");
  has(all, /^Warranty on the work until 3 months after the service is delivered/);
  has(all, /^Pay no later than 30 days after a correct invoice/);
  has(all, /^Repair estimate valid until 3 months after the repair estimate is sent/);
});

test("Once the start is known each deadline is a day, and a closed day is named", () => {
  const all = lines("dates once they are known");
  has(all, /^Pay no later than Wednesday, 3 February 2027/);
  has(all, /^Repair estimate valid until Friday, 5 March 2027/);
  has(all, /^Earliest reminder, if you have not answered Saturday, 6 March 2027 a closed day: Saturday/);
});
