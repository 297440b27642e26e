// What has been put right in a list is undone step by step: what each keeps, how many there are, and what comes back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleLoader } from "../../../words/modules.mjs";

const load = await moduleLoader();
const { Steps } = await load("www/element/form/serials/steps.ts");

/** A form with one product, which reads its list with every change. */
function formWith(item) {
  const form = {
    answers: { description: "", contact: { name: "Ann" }, items: [{ id: 1, quantity: "", counts: "", ...item }] },
    change(how) {
      const { answers } = form;
      form.answers = how(answers);
      form.read?.(answers);
    },
  };
  return form;
}

const take = (form, steps, text) =>
  form.change((answers) => steps.taken(answers, 1, (now) => ({ ...now, text }), { number: "7", instead: "" }));

test("A hundred steps can be undone, and none of a list that does not stand there any more", () => {
  const steps = new Steps();
  const form = formWith({ serials: { text: "0", kept: [] } });
  for (let at = 1; at <= 150; at += 1) take(form, steps, String(at));
  let undone = 0;
  while (steps.canUndo(form.answers.items[0].serials) && steps.undo(form, 1)) undone += 1;
  assert.deepEqual([undone, form.answers.items[0].serials.text], [100, "50"]);
  take(form, steps, "51");
  const { serials } = form.answers.items[0];
  steps.keepOf({ text: "", kept: [] });
  assert.equal(steps.canUndo(serials), false);
});

test("A step undone brings back which of two counts counts, unless it is another quantity by now", () => {
  for (const [quantity, counts] of [
    ["5", "quantity"],
    ["6", ""],
  ]) {
    const steps = new Steps();
    const form = formWith({ serials: { text: "1\n7", kept: [] }, quantity: "5", counts: "quantity" });
    // With other numbers it is asked again.
    form.read = ({ items: [before] }) => {
      const [item] = form.answers.items;
      if (item.serials !== before.serials) form.answers.items = [{ ...item, counts: "" }];
    };
    take(form, steps, "1");
    assert.equal(form.answers.items[0].counts, "");
    form.answers.items = [{ ...form.answers.items[0], quantity }];
    assert.equal(steps.undo(form, 1), "7");
    assert.deepEqual([form.answers.items[0].serials.text, form.answers.items[0].counts], ["1\n7", counts]);
  }
});
