import { equal, test } from "../harness/test.ts";
import { noAnswers } from "./answers.ts";
import type { By, Handing } from "./attempt.ts";
import { HandingOver } from "./handing-over.ts";

/** What is handed over of a text, as another window reads it. */
const contentOf = (description: string) => JSON.stringify({ whole: { description }, open: {} });
const FILLED_IN = contentOf("as filled in");

/** A page that answers as it is told to, and how far the request came each time. */
function handing(...answers: (Promise<unknown>[] | undefined)[]) {
  const [came, left, by]: [Handing[], Handing[], By[]] = [[], [], []];
  const form = { id: "1", content: "as filled in", during: () => {} };
  let asked = 0;
  const handOver = () => {
    asked += 1;
    form.during();
    return answers.shift();
  };
  const became = (state: Handing, whose: By) => {
    came.push(state);
    by.push(whose);
  };
  const over = new HandingOver({
    get id() {
      return form.id;
    },
    stands: () => ({ id: form.id, answers: noAnswers(), onRequest: undefined, personal: false }),
    handOver,
    content: () => contentOf(form.content),
    now: () => NOW,
    became,
    leftBecame: ({ state }) => left.push(state),
  });
  const change = (content: string) => {
    form.content = content;
    over.change();
  };
  return { over, form, change, came, left, by, asked: () => asked };
}

const THEN = "2026-11-21T11:00:00.000Z";
const NOW = new Date("2026-11-21T12:00:00Z");

const turn = () => new Promise((done) => setTimeout(done));

/** A promise that is settled from outside. */
function open() {
  let settle: { take(): void; refuse(): void } | undefined;
  const promise = new Promise((resolve, reject) => {
    settle = { take: () => resolve(undefined), refuse: () => reject(new Error("refused")) };
  });
  return { promise, ...(settle as { take(): void; refuse(): void }) };
}

test("What nobody waits for is handed over at once, and not twice", () => {
  const { over, came, asked } = handing([], []);
  over.start();
  over.start();
  equal([came, asked()], [["done", "done"], 1]);
});

test("What the page cancels is not handed over, and can be tried again", () => {
  const { over, came, asked } = handing(undefined, []);
  over.start();
  equal([over.state, came], ["open", []]);
  over.start();
  equal([over.state, asked()], ["done", 2]);
});

test("While the page is at it pressing again does nothing; then it is handed over, or can be again", async () => {
  const [first, second] = [open(), open()];
  const { over, came, asked } = handing([first.promise], [second.promise, Promise.resolve()]);
  over.start();
  over.start();
  first.refuse();
  await turn();
  over.start();
  second.take();
  await turn();
  equal([came, asked()], [["pending", "failed", "pending", "done"], 2]);
});

test("What is changed afterwards, or meanwhile, makes what was handed over older", async () => {
  const { promise, take } = open();
  const { over, change, came, by } = handing([], [promise], []);
  over.start();
  change("changed");
  over.start();
  change("and again");
  take();
  await turn();
  over.start();
  equal(came, ["done", "older", "pending", "older", "done"]);
  equal(by, ["press", "change", "press", "page", "press"]);
});

test("The page can say later that it failed, and what an earlier attempt comes to then is of no interest", async () => {
  const { promise, take } = open();
  const { over, came, asked } = handing([promise], []);
  over.fail();
  over.start();
  over.fail();
  take();
  await turn();
  equal([over.state, came], ["failed", ["pending", "failed"]]);
  over.start();
  over.fail();
  equal([over.state, asked()], ["failed", 2]);
});

test("What is changed back is what was handed over, and is not handed over again", () => {
  const { over, change, came, asked } = handing([], []);
  over.start();
  change("changed");
  change("as filled in");
  over.start();
  equal([came, asked()], [["done", "older", "done", "done"], 1]);
});

test("What is changed while the page is at it, and back, is what was handed over", async () => {
  const { promise, take } = open();
  const { over, change, came } = handing([promise]);
  over.start();
  change("changed");
  change("as filled in");
  take();
  await turn();
  equal(came, ["pending", "done"]);
});

test("Twice refused and taken the third time: each is told once", async () => {
  const promises = [open(), open(), open()];
  const { over, came, left } = handing(...promises.map(({ promise }) => [promise]));
  for (const [at, one] of promises.entries()) {
    over.start();
    over.start();
    if (at < 2) one.refuse();
    else one.take();
    await turn();
  }
  equal([came, left], [["pending", "failed", "pending", "failed", "pending", "done"], []]);
});

test("What was handed over before counts again where what came after it failed", async () => {
  const { promise, refuse } = open();
  const { over, change } = handing([], [promise], []);
  over.start();
  change("changed");
  over.start();
  refuse();
  await turn();
  equal([over.state, over.attempt.handed?.content], ["failed", FILLED_IN]);
  over.start();
  equal(over.attempt.handed?.content, contentOf("changed"));
  over.fail();
  equal([over.state, over.attempt.handed?.content], ["failed", FILLED_IN]);
});

test("Another request begins anew, and what the last one comes to is told all the same", async () => {
  for (const how of ["take", "refuse"] as const) {
    const one = open();
    const { over, came, left } = handing([one.promise]);
    over.start();
    over.reset();
    one[how]();
    await turn();
    const end = how === "take" ? "done" : "failed";
    equal([over.state, came, left, over.left?.state], ["open", ["pending"], ["pending", end], end]);
    over.forgetLeft();
    equal(over.left, undefined);
  }
});

test("A page that empties the form while it is told of the request ends it too", async () => {
  const { promise, take } = open();
  const { over, form, came, left } = handing([promise], [], undefined);
  form.during = () => over.reset();
  over.start();
  equal([came, left], [[], ["pending"]]);
  take();
  await turn();
  over.start();
  equal([came, left], [[], ["pending", "done", "done"]]);
  // What the page cancels is not handed over.
  over.start();
  equal(left.length, 3);
});

test("A request that is come back to is as far as it has come meanwhile, and is not handed over again", async () => {
  for (const how of ["take", "refuse"] as const) {
    const one = open();
    const { over, came, asked } = handing([one.promise]);
    over.start();
    const { attempt } = over;
    over.reset();
    one[how]();
    await turn();
    over.reset(attempt);
    equal([over.state, came, over.left], [how === "take" ? "done" : "failed", ["pending"], undefined]);
    if (how === "take") over.start();
    equal(asked(), 1);
  }
});

test("A request that was changed before it was left is older when it is come back to", async () => {
  const { promise, take } = open();
  const { over, form, change } = handing([promise]);
  over.start();
  change("changed");
  const { attempt } = over;
  over.reset();
  form.content = "";
  take();
  await turn();
  form.content = "changed";
  over.reset(attempt);
  equal(over.state, "older");
});

test("What another window has handed over is handed over here only once it is changed", () => {
  const { over, change, by, asked } = handing([]);
  over.heard({ state: "done", at: THEN, content: FILLED_IN });
  over.start();
  equal([over.state, asked(), over.attempt.handed?.elsewhere], ["done", 0, true]);
  change("changed");
  over.start();
  equal([over.state, asked(), over.attempt.handed?.elsewhere], ["done", 1, undefined]);
  equal(by, ["window", "press", "change", "press"]);
});

const [FIRST, SECOND, THIRD] = ["2026-11-21T12:01:00.000Z", "2026-11-21T12:02:00.000Z", "2026-11-21T12:03:00.000Z"];
const [MINE, THEIRS] = [contentOf("as filled in"), contentOf("of the other window")];

test("What another window hands over after this one is newer: what stands here is not handed over again, and nothing is older than it", () => {
  const { over, change, came, by, asked } = handing([], []);
  over.start();
  over.heard({ state: "done", at: SECOND, content: THEIRS });
  over.start();
  equal([over.state, over.attempt.handed?.isNewer, asked()], ["done", true, 1]);
  // Who asks is told what the other one has handed over.
  equal([over.attempt.handed?.told, over.attempt.handed?.at], [THEIRS, SECOND]);
  over.heard({ state: "done", at: FIRST, content: MINE });
  equal(over.attempt.handed?.at, SECOND);
  change("changed");
  equal(over.state, "older");
  change("as filled in");
  equal([over.state, over.attempt.handed?.isNewer], ["done", true]);
  over.heard({ state: "done", at: THIRD, content: MINE });
  equal([over.state, over.attempt.handed?.isNewer], ["done", false]);
  equal(came, ["done", "done", "done", "older", "done", "done"]);
  equal(by, ["press", "window", "press", "change", "change", "window"]);
});

test("Where what another window hands over anew fails, what was handed over here counts again", () => {
  for (const during of [true, false]) {
    const { over } = handing([]);
    over.start();
    over.heard({ state: "pending", at: SECOND });
    equal(over.state, "pending");
    if (!during) over.heard({ state: "done", at: SECOND, content: THEIRS });
    over.heard({ state: "failed" });
    equal([over.state, over.attempt.handed], ["done", { at: NOW.toISOString(), content: MINE }]);
  }
});

test("Where the window is gone that was handing over anew, what was handed over here is not older than what stands here", () => {
  const { over, change } = handing([]);
  over.start();
  over.heard({ state: "pending", at: SECOND });
  over.heard({ state: "gone" });
  equal([over.state, over.attempt.since], ["open", SECOND]);
  over.heard({ state: "pending", at: SECOND });
  change("changed");
  over.heard({ state: "gone" });
  equal(over.state, "older");
});

test("What is told to have failed is one that had been handed over by then, and the last twenty of them are known", () => {
  const { over, form, left } = handing(...Array.from({ length: 30 }, () => []));
  const { presses } = over;
  for (let id = 1; id <= 22; id += 1) {
    form.id = String(id);
    over.start();
    over.reset();
  }
  form.id = "23";
  equal([over.fail(undefined, presses), over.fail("1"), over.fail("2"), left], [false, false, false, []]);
  equal([over.fail("3"), left, over.left?.id], [true, ["failed"], "3"]);
  equal([over.attemptOf("4")?.state, over.attemptOf("2"), over.attemptOf("23")], ["done", undefined, undefined]);
});

test("What a form of the page's has been submitted with fails only where the page says so, and is submitted anew", () => {
  const { over, came } = handing();
  over.submitted();
  equal([over.state, came], ["open", []]);
  equal([over.fail("2"), over.fail("1"), over.state], [false, true, "failed"]);
  over.submitted();
  equal([over.state, came], ["open", ["failed"]]);
});

test("What is known from another window is known of its own request once another one stands here", () => {
  for (const state of ["done", "pending"] as const) {
    const { over, form } = handing();
    over.heard({ state, at: THEN, content: FILLED_IN });
    form.id = "2";
    over.reset();
    equal([over.attemptOf("1")?.id, over.attemptOf("2")], ["1", undefined]);
  }
});

test("What stands here besides what another window has handed over is newer, and what failed there has failed here", () => {
  const { over, came } = handing();
  over.heard({ state: "done", at: THEN });
  over.heard({ state: "failed" });
  over.heard({ state: "failed" });
  equal(came, ["older", "failed"]);
});

test("What another window does counts for nothing while this one waits for its own end", async () => {
  const { promise, take } = open();
  const { over, came } = handing([promise]);
  over.start();
  over.heard({ state: "done", at: THEN, content: FILLED_IN });
  take();
  await turn();
  equal([came, over.attempt.handed?.elsewhere], [["pending", "done"], undefined]);
});

test("What the page says while it is told counts: that it failed, or that another request begins", () => {
  const { over, form, change, came } = handing([], [], [], undefined);
  over.fail();
  equal(came, []);
  form.during = () => over.fail();
  over.start();
  equal(over.state, "failed");
  form.during = () => {};
  over.start();
  equal(over.state, "done");
  change("changed");
  form.during = () => over.fail();
  over.start();
  equal([over.state, came], ["failed", ["failed", "done", "older", "failed"]]);
  form.during = () => over.reset();
  over.start();
  equal(over.state, "open");
});

test("While another window is at it this one hands nothing over, and learns what came of it", () => {
  const ends: [Parameters<HandingOver["heard"]>[0], Handing][] = [
    [{ state: "done", at: THEN, content: FILLED_IN }, "done"],
    [{ state: "done", at: THEN }, "older"],
    [{ state: "failed" }, "failed"],
    [{ state: "gone" }, "open"],
  ];
  for (const [end, becomes] of ends) {
    const { over, came, by, asked } = handing([]);
    over.heard({ state: "pending", at: THEN });
    over.heard({ state: "pending", at: THEN });
    over.start();
    equal([over.state, asked()], ["pending", 0]);
    over.heard(end);
    equal(
      [came, by],
      [
        ["pending", becomes],
        ["window", "window"],
      ],
    );
    // Whether it arrived is not known where the other window is gone.
    equal(over.attempt.since, end.state === "gone" ? THEN : undefined);
  }
});

test("What another window is at is no request of this one's to wait for once another stands here, and is asked for anew", () => {
  const { over, left } = handing();
  over.heard({ state: "pending", at: THEN });
  const { attempt } = over;
  over.reset();
  equal([over.state, left], ["open", []]);
  over.reset(attempt);
  equal([over.state, over.attempt.since], ["open", THEN]);
});

test("What failed is told of the one that it was, also once others have been handed over since", () => {
  const { over, form, left } = handing([], []);
  for (const id of ["1", "2"]) {
    form.id = id;
    over.start();
    over.replace(() => over.reset());
  }
  form.id = "3";
  over.fail("4");
  over.fail("3");
  equal(left, []);
  over.fail("1");
  equal([left, over.left?.id, over.left?.stood?.id, over.state], [["failed"], "1", "1", "open"]);
  over.fail();
  equal([left, over.left?.id], [["failed", "failed"], "2"]);
  const back = over.left;
  form.id = "2";
  over.reset(back);
  equal([over.state, over.left], ["failed", undefined]);
});

test("Of what the page has emptied nothing stays, and that it failed is told all the same", () => {
  const { over, left } = handing([]);
  over.start();
  over.forget();
  over.reset();
  over.fail();
  equal([left, over.left?.stood], [["failed"], undefined]);
});

test("What a request comes to that has been left and has failed is of no interest any more", async () => {
  const { promise, take } = open();
  const { over, left } = handing([promise]);
  over.start();
  over.reset();
  over.fail();
  take();
  await turn();
  equal(left, ["pending", "failed"]);
});

test("A press that waits for what has to be read first waits no more once another request has begun", () => {
  const { over } = handing();
  over.hold(true);
  equal(over.state, "pending");
  over.reset();
  equal(over.state, "open");
});
