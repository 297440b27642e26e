// All that the page's main thread does for a key, until the page rests, by the thread's own time: no other program of a busy
// machine is counted into it.

import { DIGITS } from "./in-chromium.mjs";
import { median } from "./time.mjs";

const WARM_UP = 8;
const KEYS = 12;
/** Milliseconds: longer than all work for a key. */
const PAUSE = 1500;

async function worked(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
}

async function press({ page, session }, place) {
  const before = await worked(session);
  await page.keyboard.press(DIGITS[place % DIGITS.length]);
  await page.waitForTimeout(PAUSE);
  return (await worked(session)) - before;
}

/** The median for a key of each page, in milliseconds, the pages taking turns. The focus is in the field to type in. */
export async function workOfAKey(opened) {
  const works = opened.map(() => []);
  for (const { session } of opened) await session.send("Performance.enable", { timeDomain: "threadTicks" });
  for (let key = 0; key < WARM_UP + KEYS; key += 1) {
    for (const [place, one] of opened.entries()) {
      await one.page.bringToFront();
      const work = await press(one, key);
      if (key >= WARM_UP) works[place].push(work);
    }
  }
  return works.map(median);
}
