import { equal, test } from "./harness/test.ts";
import { soon } from "./soon.ts";

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));

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
  let painted = -1;
  requestAnimationFrame(() => {
    painted = done();
  });
  equal(done(), 0);
  await frame();
  equal([painted, done()], [0, 1]);
  ask();
  await frame();
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
    await frame();
    equal(done(), 1);
  }
});
