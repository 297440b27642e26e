import { equal, test } from "../harness/test.ts";
import { type Handing, HandingOver } from "./handing-over.ts";

/** A page that answers as it is told to, and how far the request came each time. */
function handing(...answers: (Promise<unknown>[] | undefined)[]) {
  const came: Handing[] = [];
  let asked = 0;
  const handOver = () => {
    asked += 1;
    return answers.shift();
  };
  const over = new HandingOver({ handOver, became: (state) => came.push(state) });
  return { over, came, asked: () => asked };
}

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
  const { over, came } = handing([], [promise], []);
  over.start();
  over.change();
  over.start();
  over.change();
  take();
  await turn();
  over.start();
  equal(came, ["done", "older", "pending", "older", "done"]);
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

test("Another request begins anew, whatever the last one comes to", async () => {
  const { promise, refuse } = open();
  const { over, came } = handing([promise]);
  over.start();
  over.reset();
  refuse();
  await turn();
  equal([over.state, came], ["open", ["pending"]]);
});

test("A request that is come back to is as far as it has come meanwhile, and is not handed over again", async () => {
  for (const how of ["take", "refuse"] as const) {
    const one = open();
    const { over, came, asked } = handing([one.promise]);
    over.changeElsewhere("{}");
    over.start();
    const { attempt } = over;
    over.reset();
    over.changeElsewhere("nothing");
    one[how]();
    await turn();
    over.reset(attempt);
    over.changeElsewhere("{}");
    equal([over.state, came], [how === "take" ? "done" : "failed", ["pending"]]);
    if (how === "take") over.start();
    equal(asked(), 1);
  }
});

test("What the form does not hold makes what was handed over older once it is another, and not before", () => {
  const { over } = handing([]);
  over.changeElsewhere("{}");
  over.start();
  over.changeElsewhere("{}");
  equal(over.state, "done");
  over.changeElsewhere('{"research":true}');
  equal(over.state, "older");
});

test("What the page says while it is told counts: that it failed, or that another request begins", () => {
  const came: Handing[] = [];
  let say = () => {};
  const over = new HandingOver({
    handOver: () => {
      say();
      return [];
    },
    became: (state) => came.push(state),
  });
  over.fail();
  equal(came, []);
  say = () => over.fail();
  over.start();
  equal(over.state, "failed");
  say = () => {};
  over.start();
  equal(over.state, "done");
  over.change();
  say = () => over.fail();
  over.start();
  equal([over.state, came], ["failed", ["failed", "done", "older", "failed"]]);
  say = () => over.reset();
  over.start();
  equal(over.state, "open");
});
