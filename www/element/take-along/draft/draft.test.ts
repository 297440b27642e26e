import { noAnswers } from "../../form/answers.ts";
import { draftFrom } from "../../form/restore/restore.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { draftText, dropDraft, keepDraft, keptDraft } from "./draft.ts";
import { hasEnded, isPast } from "./lifetime.ts";

const NAME = "the tests' own";
const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const OF = { id: ID, changedAt: new Date("2026-11-21T12:00:00Z"), personal: true, onRequest: false };
const KEY = `service-request:${NAME}`;
const answers = {
  ...noAnswers(),
  onSite: "no" as const,
  description: "Dark.",
  contact: { ...noAnswers().contact, name: "A. Customer" },
};

test("A draft keeps what tells nobody who somebody is, and everything only where that is wanted", () => {
  for (const personal of [false, true]) {
    keepDraft(NAME, draftText(answers, { ...OF, personal }));
    const kept = JSON.parse(keptDraft(NAME) ?? "");
    equal([kept.id, kept.personal, kept.answers.onSite], [ID, personal, "no"]);
    equal([kept.changedAt, kept.omitted], ["2026-11-21T12:00:00.000Z", personal ? [] : ["description", "contact"]]);
    equal(["description", "contact"].filter((name) => name in kept.answers).length, personal ? 2 : 0);
  }
  dropDraft(NAME);
  equal(JSON.parse(draftText(answers, OF, ["consent"])).omitted, ["consent"]);
});

test("How the products are folded stands beside the answers, and is none of them", () => {
  const kept = JSON.parse(draftText(answers, { ...OF, folds: [null, true, false] }));
  equal([kept.folds, "folds" in kept.answers], [[null, true, false], false]);
  equal(draftFrom(JSON.stringify(kept))?.folds, [null, true, false]);
  equal(draftFrom(JSON.stringify({ ...kept, folds: undefined }))?.folds, undefined);
});

test("A dropped draft leaves nothing on the device", () => {
  keepDraft(NAME, draftText(answers, OF));
  ok(localStorage.getItem(KEY), "nothing was kept");
  dropDraft(NAME);
  equal([localStorage.getItem(KEY), keptDraft(NAME)], [null, undefined]);
});

test("A draft ends thirty days after its last change; one that does not say when that was has not ended", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  equal(hasEnded("2026-10-22T12:00:00.000Z", now), false);
  equal(hasEnded("2026-10-22T11:59:59.000Z", now), true);
  equal(hasEnded(undefined, now), false);
});

test("A draft that can't be read stays until it ends; one that does not say when that is can't", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  const kept = (changedAt: string) => JSON.stringify({ version: 2, changedAt, answers: {} });
  equal(isPast(kept("2026-11-20T12:00:00.000Z"), now), false);
  equal(isPast(kept("2026-10-20T12:00:00.000Z"), now), true);
  equal(isPast('{"version":1,"answers":{"product":"\\"changedAt\\":\\"2026-11-20T12:00:00.000Z\\""}}', now), true);
});
