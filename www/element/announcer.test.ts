import type { ReactiveController } from "lit";
import { Announcer } from "./announcer.ts";
import { equal, test } from "./harness/test.ts";

function announcer(): { announcer: Announcer; drawn: () => number } {
  let drawn = 0;
  const host = {
    addController(_: ReactiveController) {},
    removeController() {},
    requestUpdate() {
      drawn += 1;
    },
    updateComplete: Promise.resolve(true),
  };
  return { announcer: new Announcer(host), drawn: () => drawn };
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("What follows from typing is said once, when the typing has paused", async () => {
  const { announcer: one, drawn } = announcer();
  for (const text of ["DKK 1", "DKK 12", "DKK 123"]) one.sayWhenQuiet("range", text);
  await wait(100);
  equal([one.text, drawn()], ["", 0]);
  await wait(1300);
  equal([one.text, drawn()], ["DKK 123", 1]);
});

test("What must be said now is said now, in place of what was waiting", async () => {
  const { announcer: one } = announcer();
  one.sayWhenQuiet("range", "DKK 123");
  one.say("Product 2 has been removed.");
  equal(one.text, "Product 2 has been removed.");
  await wait(1400);
  equal(one.text, "Product 2 has been removed.");
});

test("An element that is taken away says nothing any more", async () => {
  const { announcer: one } = announcer();
  one.sayWhenQuiet("range", "DKK 123");
  one.hostDisconnected();
  await wait(1400);
  equal(one.text, "");
});

test("A warning that an answer sets off is said with the range that follows from it, before it", async () => {
  const { announcer: one, drawn } = announcer();
  one.sayWhenQuiet("range", "DKK 123");
  one.sayWhenQuiet("warnings", "Ask before you send it.");
  await wait(1300);
  equal([one.text, drawn()], ["Ask before you send it. DKK 123", 1]);
});
