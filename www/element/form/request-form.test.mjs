// The form as it is filled in beside what the customer has typed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleLoader } from "../../words/modules.mjs";

const load = await moduleLoader();
const { RequestForm } = await load("www/element/form/request-form.ts");
const { HandingOver } = await load("www/element/form/handing-over.ts");

test("What the page fills in once a request has been handed over makes that the older one", () => {
  const host = Object.assign(new EventTarget(), { addController() {}, requestUpdate() {} });
  const form = new RequestForm(host);
  const told = [];
  const handing = new HandingOver({
    id: form.id,
    stands: () => ({ id: form.id, answers: form.answers, onRequest: undefined, personal: false }),
    handOver: () => [],
    content: () => JSON.stringify(form.answers.contact),
    now: () => new Date(0),
    became: (state) => told.push(state),
    leftBecame() {},
  });
  form.following = { change: () => handing.change() };
  handing.start();
  form.fillIn((answers) => ({ ...answers, contact: { ...answers.contact } }));
  assert.deepEqual(told, ["done"]);
  form.fillIn((answers) => ({ ...answers, contact: { ...answers.contact, name: "Vera" } }));
  assert.deepEqual(told, ["done", "older"]);
});
