import { noAnswers } from "../../form/answers.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { draftText, dropDraft, keepDraft, keptDraft } from "./draft.ts";

const NAME = "the tests' own";
const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const KEY = `service-request:${NAME}`;
const answers = {
  ...noAnswers(),
  onSite: "no" as const,
  description: "Dark.",
  contact: { ...noAnswers().contact, name: "A. Customer" },
};

test("A draft keeps what tells nobody who somebody is, and everything only where that is wanted", () => {
  for (const personal of [false, true]) {
    keepDraft(NAME, draftText(ID, answers, { personal, onRequest: false }));
    const kept = JSON.parse(keptDraft(NAME) ?? "");
    equal([kept.id, kept.personal, kept.answers.onSite], [ID, personal, "no"]);
    equal(["description", "contact"].filter((name) => name in kept.answers).length, personal ? 2 : 0);
  }
  dropDraft(NAME);
});

test("A dropped draft leaves nothing on the device", () => {
  keepDraft(NAME, draftText(ID, answers, { personal: true, onRequest: false }));
  ok(localStorage.getItem(KEY), "nothing was kept");
  dropDraft(NAME);
  equal([localStorage.getItem(KEY), keptDraft(NAME)], [null, undefined]);
});
