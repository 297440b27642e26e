import { noAnswers } from "../../form/answers.ts";
import { equal, test } from "../../harness/test.ts";
import { dropDraft, keepDraft, readDraft } from "./draft.ts";

const NAME = "the tests' own";
const KEY = `service-estimate:${NAME}`;
const answers = {
  ...noAnswers(),
  onSite: "no" as const,
  description: "Dark.",
  contact: { ...noAnswers().contact, name: "A. Customer" },
};

test("A draft keeps what tells nobody who somebody is, and everything only where that is wanted", () => {
  for (const personal of [false, true]) {
    keepDraft(NAME, { answers, personal });
    const draft = readDraft(NAME);
    equal(draft?.personal, personal);
    equal(draft?.answers.onSite, "no");
    equal([draft?.answers.description, draft?.answers.contact.name], personal ? ["Dark.", "A. Customer"] : ["", ""]);
  }
  dropDraft(NAME);
});

test("A dropped draft leaves nothing on the device", () => {
  keepDraft(NAME, { answers, personal: true });
  dropDraft(NAME);
  equal([localStorage.getItem(KEY), readDraft(NAME)], [null, undefined]);
});

test("What this form can't have written is not a draft", () => {
  for (const text of ["{", "null", "[]", '{"version":2,"personal":false,"answers":{}}', '{"version":1,"answers":{}}']) {
    localStorage.setItem(KEY, text);
    equal(readDraft(NAME), undefined);
  }
  localStorage.removeItem(KEY);
});
