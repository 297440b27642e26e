// Two windows that have the same request.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleLoader } from "../../../words/modules.mjs";

const load = await moduleLoader();
const { OtherWindows } = await load("www/element/form/kept/other-windows.ts");

const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const AT = "2026-11-21T12:00:00.000Z";
const CONTENT = JSON.stringify({ whole: { description: "Dark." }, open: {} });

/** A window with a form; `heard` is what hands its request over has been told, once `come` has brought that. @param left the request that it has left. */
function open(id = ID, left = undefined) {
  const waiting = [];
  const heard = [];
  const form = {
    id,
    host: { addController() {} },
    attempt: { state: "open", isTried: false },
    following: { whenThere: (act) => (form.handingOver ? act() : void waiting.push(act)) },
  };
  const windows = new OtherWindows(form);
  windows.hostConnected();
  const come = () => {
    form.handingOver = {
      attempt: form.attempt,
      attemptOf: (id) => (id === left?.id ? left : undefined),
      heard: ({ state, at, content }) => heard.push({ state, at, content }),
    };
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
  assert.deepEqual(other.heard, [{ state: "done", at: AT, content: CONTENT }]);
  assert.deepEqual(stranger.heard, []);
  for (const { windows } of [one, other, stranger]) windows.hostDisconnected();
});

test("A window that has left a request for another one still says how far that has come", async () => {
  // One that is on its way holds a lock, which only browsers have.
  for (const [left, told] of [
    [{ state: "failed" }, { state: "failed", at: undefined, content: undefined }],
    // It passes on what it was told of another window's.
    [
      { state: "done", handed: { at: AT, elsewhere: true, content: "older", told: CONTENT } },
      { state: "done", at: AT, content: CONTENT },
    ],
  ]) {
    const one = open("2f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11", { id: ID, isTried: true, ...left });
    one.come();
    const other = open();
    other.come();
    await until(() => {
      other.come();
      return other.heard.length > 0;
    });
    assert.deepEqual(other.heard, [told]);
    assert.deepEqual(one.heard, []);
    for (const { windows } of [one, other]) windows.hostDisconnected();
  }
});
