import { painted } from "./harness/stage.ts";
import { equal, ok, test } from "./harness/test.ts";
import { soon } from "./soon.ts";

function counted(): { ask: () => void; done: () => number } {
  let count = 0;
  const ask = soon(() => {
    count += 1;
  });
  return { ask, done: () => count };
}

test("What several keys ask for is done once, after the next frame, and again for the next key", async () => {
  const { ask, done } = counted();
  for (let key = 0; key < 3; key += 1) ask();
  equal(done(), 0);
  const asked = performance.now();
  const inFrame = await new Promise((told) => requestAnimationFrame(() => told(done())));
  // Where the frame is late, as on a machine that has much else to do, it is not waited for.
  ok(inFrame === 0 || performance.now() - asked > 150, "done before the frame");
  await painted();
  equal(done(), 1);
  ask();
  await painted();
  equal(done(), 2);
});

test("What is waiting for a frame is done before the page is printed or left, and not twice", async () => {
  for (const end of ["beforeprint", "pagehide"]) {
    const { ask, done } = counted();
    dispatchEvent(new Event(end));
    equal(done(), 0);
    ask();
    dispatchEvent(new Event(end));
    equal(done(), 1);
    await painted();
    equal(done(), 1);
  }
});
