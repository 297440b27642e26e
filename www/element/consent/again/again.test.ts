import { nothing } from "lit";
import { changesText } from "../../../words/consent/choice.ts";
import { consentExampleOf } from "../../harness/examples.ts";
import { consentModelOf } from "../../harness/models/consent.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderAgain } from "./again.ts";

const example = consentExampleOf("consent/again", "given to the Swedish text, shown the English one");

test("How many consents are asked for again is said first", () => {
  const note = show(renderAgain(consentModelOf(example)), "consents");
  ok(/\b2\b|two/i.test(textOf(note.querySelector("p"))), textOf(note));
});

test("Where none was given before, nothing is said", () => {
  equal(renderAgain(consentModelOf({ name: "" })) === nothing, true);
});

test("Every change has its words", () => {
  const changes = consentModelOf(example).again?.choices.flatMap((choice) => choice.changes) ?? [];
  ok(changes.length > 0, "the texts do not differ");
  ok(!/consent\.again/.test(changesText(words, changes)), changesText(words, changes));
});
