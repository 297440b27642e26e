// Two windows that have the same request.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleLoader } from "../../../words/modules.mjs";

const load = await moduleLoader();
const { OtherWindows } = await load("www/element/form/kept/other-windows.ts");

const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const AT = "2026-11-21T12:00:00.000Z";
const CONTENT = JSON.stringify({ whole: { description: "Dark." }, open: {} });

/** A window with a form; `heard` is what hands its request over has been told, once `come` has brought that. */
function open(id = ID) {
  const waiting = [];
  const heard = [];
  const form = {
    id,
    host: { addController() {} },
    attempt: { state: "open", isTried: false },
    following: { whenThere: (act) => waiting.push(act) },
  };
  const windows = new OtherWindows(form);
  windows.hostConnected();
  const come = () => {
    form.handingOver = { content: CONTENT, attempt: form.attempt, heard: (told) => heard.push(told) };
    for (const act of waiting.splice(0)) act();
  };
  return { windows, form, heard, waiting, come };
}

/** Waits until a window has been told something. */
async function until(isSo) {
  while (!isSo()) await new Promise((turn) => setTimeout(turn));
}

test("What is told before the script that hands over has come is heard once it has", async () => {
  const [one, other, stranger] = [open(), open(), open("1f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11")];
  stranger.come();
  one.windows.tell({ state: "done", isTried: true, handed: { at: AT, content: CONTENT } });
  // Each has asked the other besides.
  await until(() => other.waiting.length > 0 && stranger.heard.length === 0);
  await until(() => {
    other.come();
    return other.heard.length > 0;
  });
  assert.deepEqual(other.heard, [{ state: "done", at: AT, isSame: true }]);
  assert.deepEqual(stranger.heard, []);
  for (const { windows } of [one, other, stranger]) windows.hostDisconnected();
});
