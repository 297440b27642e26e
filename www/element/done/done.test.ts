import { anyExampleOf } from "../harness/examples.ts";
import { type DoneExample, doneModelOf } from "../harness/models/done.ts";
import { show, textOf, words } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import { renderDone } from "./done.ts";

function shown(name: string) {
  const model = doneModelOf(anyExampleOf<DoneExample>("done", name));
  return { place: show(renderDone(words, model), ""), calls: model.calls };
}

const steps = (name: string) => [...shown(name).place.querySelectorAll("ol li")].map(textOf);

test("What happens next is in its order: asking, the portal, sending", () => {
  const [ask, portal, send, ...more] = steps("sent in, one of them contaminated and others measured");
  ok(/^Before you send a contaminated product, ask/.test(ask ?? ""), ask ?? "");
  equal([portal, send, more], [words.t("done.portal"), words.t("done.send"), []]);
});

test("On the portal nobody is sent there, and nothing is sent in that is done at the customer's", () => {
  equal(steps("on the portal, at the customer's"), []);
  equal(steps("where it is not known whether it is sent in, and there is no estimate"), [
    words.t("done.portal"),
    words.t("done.sendIf"),
  ]);
});

test("What there is to keep is what there is: each button does what it says", () => {
  const { place, calls } = shown("sent in, one of them contaminated and others measured");
  for (const button of place.querySelectorAll("button")) button.click();
  equal(calls, [["print", "all"], ["print", "parcel"], ["print", "sheet"], ["saveCalendar"], ["another"]]);
  const without = shown("where it is not known whether it is sent in, and there is no estimate");
  equal(without.place.querySelectorAll("button").length, 1);
  const onSite = shown("on the portal, at the customer's");
  onSite.place.querySelector("button")?.click();
  equal([onSite.calls, onSite.place.querySelectorAll(".done-takes button").length], [[["print", "all"]], 1]);
});

test("What another window has handed over is said to have been", () => {
  const { place } = shown("handed over in another window");
  equal(textOf(place.querySelector("#done")), words.t("done.elsewhere"));
});

test("Where another window has handed over something newer nothing older is given to keep, and it is said what can be done", () => {
  const { place } = shown("something newer was handed over in another window");
  equal(textOf(place.querySelector("#done")), words.t("done.newer"));
  ok(textOf(place).includes(words.t("done.newerText")), textOf(place));
  equal([place.querySelectorAll(".done-takes").length, place.querySelectorAll("ol").length], [0, 1]);
});

test("What was changed since is said in the heading, and nothing else is promised", () => {
  const { place } = shown("changed since");
  equal(textOf(place.querySelector("#done")), words.t("done.older"));
  ok(/Handed over on 21 Nov 2026 at \d\d:\d\d\./.test(textOf(place)), textOf(place));
  equal(place.querySelectorAll("ol, .done-takes").length, 0);
});
