import { anyExampleOf } from "../../harness/examples.ts";
import { type KeptExample, keptModelOf } from "../../harness/models/kept.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, test } from "../../harness/test.ts";
import { newItem, noAnswers } from "../answers.ts";
import { storedAnswers } from "../stored.ts";
import { renderAsk, renderFoot } from "./foot.ts";
import type { KeptModel } from "./model.ts";
import { firstPersonal, withoutPages } from "./personal.ts";
import { renderTop } from "./top.ts";

function shown(name: string, render: (model: KeptModel) => unknown): { place: HTMLElement; calls: unknown[][] } {
  const model = keptModelOf(anyExampleOf<KeptExample>("form/kept", name));
  return { place: show(render(model), "form"), calls: model.calls };
}

const toldOf = (name: string) => textOf(shown(name, renderTop).place.querySelector(".kept-restored"));

test("What was filled in again is told, from which day, and what was not kept", () => {
  equal(
    toldOf("a draft that was filled in again without what is personal"),
    "Filled in again from 20 Nov 2026: products, answers and dates. Not kept: serial numbers, description and contact details.",
  );
  equal(
    toldOf("a draft with everything, of no day"),
    "Filled in again: products, serial numbers, description and contact details.",
  );
  equal(toldOf("a draft of which nothing could be kept"), "Not kept: description.");
  equal(toldOf("a form that has been cleared"), "");
});

test("What was kept and is not filled in is told by its day, and nothing of what was in it", () => {
  equal(
    toldOf("a draft that has ended"),
    "The answers that were kept in this browser on 20 Oct 2026 have been removed: answers are kept no longer than 30 days after the last change.",
  );
  for (const [name, what] of [
    ["a draft that cannot be read", "on 20 Nov 2026 cannot be filled in"],
    ["a draft that could not stay", "could not be read, and have been removed"],
  ] as const) {
    equal(toldOf(name).includes(what), true);
  }
});

test("Other answers are offered, and either stay or go", () => {
  for (const name of [
    "other answers from a link",
    "other answers on the device",
    "other answers from a file",
    "answers that were submitted before",
  ]) {
    const { place, calls } = shown(name, renderTop);
    const offer = place.querySelector("#offered");
    equal(textOf(offer?.querySelector("p") ?? null) !== "" && offer?.getAttribute("role"), "group");
    for (const button of offer?.querySelectorAll("button") ?? []) button.click();
    equal(calls, [["take"], ["leave"]]);
  }
});

test("What has been cleared, or replaced by other answers, can be taken back", () => {
  for (const [name, what] of [
    ["a form that has been cleared", "cleared"],
    ["a form whose answers others have taken the place of", "replaced"],
    ["a form that a file has filled in", "filled"],
  ] as const) {
    const { place, calls } = shown(name, renderTop);
    equal(textOf(place.querySelector("#cleared-text")), words.t(`kept.undo.${what}`));
    place.querySelector("button")?.click();
    equal(calls, [["undo"]]);
  }
});

test("What is personal can be kept too, below its field and at the foot, and all of it cleared", () => {
  const name = "a draft that was filled in again without what is personal";
  for (const [render, id] of [
    [renderFoot, "#draft-personal"],
    [renderAsk, "#keep-personal"],
  ] as const) {
    const { place, calls } = shown(name, render);
    place.querySelector<HTMLInputElement>(id)?.click();
    equal(calls, [["keepPersonal", true]]);
  }
  const { place, calls } = shown(name, renderFoot);
  place.querySelector<HTMLButtonElement>("#draft-drop")?.click();
  equal(calls, [["clear"]]);
});

test("How long answers are kept is told, or that they are not", () => {
  const told = (name: string) => textOf(shown(name, renderFoot).place.querySelector("p"));
  equal(told("a draft with everything, of no day").includes("no longer than 30 days after the last change"), true);
  equal(told("a browser that keeps nothing"), words.t("kept.refused"));
  equal(told("other answers on the device"), words.t("kept.overtaken"));
  equal(told("answers that have been submitted by the page").includes("no longer than 30 days after that"), true);
});

test("The first field with something personal in it is the first of the form's order", () => {
  const none = noAnswers();
  const contact = { ...none.contact, email: "customer@example.com" };
  const listed = { ...newItem([]), serials: { text: "1001", kept: [] } };
  equal(firstPersonal({ ...none, onSite: "no" }), undefined);
  equal(firstPersonal({ ...none, contact }), "contact-email");
  equal(firstPersonal({ ...none, contact, description: "Dark." }), "description");
  equal(firstPersonal({ ...none, contact, items: [listed] }), "item-1-serials");
  const desk = { typed: { reference: "", access: "Ring at the gate." } };
  const read = { ...newItem([]), desk: { typed: { reading: "12 m³" } } };
  equal(firstPersonal({ ...none, desk: { invoiceTo: "other" } }), undefined);
  equal(firstPersonal({ ...none, items: [read] }), "item-1-reading");
  equal(firstPersonal({ ...none, items: [read], desk }), "desk-access");
  equal(firstPersonal({ ...none, items: [read], desk, contact }), "contact-email");
});

test("What the page has filled in is not missed where it is not kept: the page fills it in again", () => {
  const none = noAnswers();
  const contact = { ...none.contact, name: "A. Customer", email: "customer@example.com" };
  const initial = { ...none, contact, desk: { typed: { reference: "PO-1" } } };
  const notKept = (answers: typeof none) => {
    const omitted = new Set<string>();
    storedAnswers(withoutPages(answers, initial), { personal: false, omitted });
    return [...omitted];
  };
  equal(notKept(initial), []);
  equal(notKept({ ...initial, description: "Dark." }), ["description"]);
  equal(notKept({ ...initial, contact: { ...contact, phone: "12 34 56 78" } }), ["contact"]);
  equal(notKept({ ...initial, desk: { typed: { reference: "PO-2" } } }), ["typed"]);
});
