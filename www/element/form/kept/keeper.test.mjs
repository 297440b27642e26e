// A file that is opened beside what has been handed over.

import assert from "node:assert/strict";
import { test } from "node:test";
import { messages } from "../../../words/messages-plugin.js";
import { moduleLoader } from "../../../words/modules.mjs";
import { messagesFolder } from "../../../words/sources.mjs";

const load = await moduleLoader([messages(messagesFolder)]);
const { noAnswers } = await load("www/element/form/answers.ts");
const { storedAnswers } = await load("www/element/form/stored.ts");
const reader = await load("www/element/form/restore/restore.ts");
const { Opening } = await load("www/element/form/kept/opening.ts");
const { Keeper } = await load("www/element/form/kept/keeper.ts");

const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const OTHER = "1f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";

/** As far as the request of the form has come once a file with the same answers has been opened. */
function afterOpening(id) {
  const host = { draft: "", addController() {}, requestUpdate() {} };
  const answers = { ...noAnswers(), description: "Dark." };
  const attempt = { state: "done", isTried: true, handed: { at: "2026-11-21T10:00:00Z" } };
  const file = new File(
    [JSON.stringify({ version: 2, id, facts: {}, answers: storedAnswers(answers, { personal: true }) })],
    "a.json",
  );
  return new Promise((opened) => {
    const form = { host, id: ID, answers, filledIn: answers, attempt, read: (fillIn) => fillIn(reader) };
    form.resume = (draft, resumed) => opened({ id: draft.id, state: resumed?.state });
    host.goTo = () => undefined;
    new Keeper(form).open(file);
  });
}

test("The saved file of a request that has been handed over does not make it one that was not", async () => {
  assert.deepEqual(await afterOpening(ID), { id: ID, state: "done" });
  assert.deepEqual(await afterOpening(OTHER), { id: OTHER, state: undefined });
});

test("What differs in a file is put into words once in a language, and not with every drawing", async () => {
  const opening = new Opening({ host: {}, answers: noAnswers() });
  await opening.read(new File(["none of ours"], "a.json"), reader);
  let made = 0;
  const words = () => ({
    t: (key) => {
      made += 1;
      return key;
    },
  });
  const english = words();
  const drawn = opening.render(english);
  const first = made;
  assert.ok(first > 0);
  assert.equal(opening.render(english), drawn);
  assert.equal(made, first);
  assert.notEqual(opening.render(words()), drawn);
});
