import { rangeSentence } from "../../words/range.ts";
import { anyExampleOf } from "../harness/examples.ts";
import { type Example, estimateOf } from "../harness/models/panel.ts";
import { show, textOf, words } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import { renderPeek } from "./peek.ts";

const estimate = (name: string) => estimateOf(anyExampleOf<Example>("estimate", name).facts);

test("The range is one sentence, which says what is still open", () => {
  const [none, open, closed] = ["nothing priced", "priced, with parts still open", "everything priced"].map((name) =>
    rangeSentence(words, estimate(name)),
  );
  ok(!/DKK/.test(none ?? ""), none ?? "");
  ok(/DKK/.test(open ?? "") && /without a price/.test(open ?? ""), open ?? "");
  ok(/DKK/.test(closed ?? "") && !/without a price/.test(closed ?? ""), closed ?? "");
});

test("Following it leads to the estimate", () => {
  let followed = 0;
  const place = show(
    renderPeek(words, estimate("everything priced"), () => {
      followed += 1;
    }),
    "",
  );
  const button = place.querySelector("button");
  equal(textOf(button?.firstElementChild ?? null), rangeSentence(words, estimate("everything priced")));
  button?.click();
  equal(followed, 1);
});
