import { equal, ok, test } from "../../harness/test.ts";
import { linkTo } from "../../take-along/link/link.ts";
import { type Answers, newItem, noAnswers } from "../answers.ts";
import { withLists } from "../serials/serials.ts";
import { storedAnswers } from "../stored.ts";
import { factsRefused } from "./from-facts.ts";
import { answersFrom, answersOfLink, draftFrom } from "./restore.ts";

function answered(): Answers {
  const item = {
    ...newItem([]),
    service: "repair" as const,
    product: "Målare DN 20 – 3×",
    serials: { text: "1001", kept: ["1001"] },
  };
  const contact = { ...noAnswers().contact, name: "A. Customer", email: "customer@example.com" };
  return { ...noAnswers(), items: [item], contact, description: "Dark.", receivedOn: "2026-11-25" };
}

/** What a link to answers carries. */
const carried = (answers: Answers) => linkTo("https://example.com/", answers).split("=1.")[1] ?? "";

test("What was kept is what was answered", () => {
  equal(answersFrom(storedAnswers(answered(), { personal: true })), answered());
});

test("A draft says how far its request had come: what was handed over before it was changed, or was on its way", () => {
  const draft = { version: 1, personal: false, answers: {} };
  const attempt = (of: object) => draftFrom(JSON.stringify({ ...draft, ...of }))?.attempt;
  const at = "2026-11-21T13:32:00.000Z";
  equal(attempt({}), undefined);
  const id = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
  equal(attempt({ id, handedOver: at }), { state: "older", isTried: true, id, since: undefined, handed: { at } });
  equal(attempt({ id, since: at }), { state: "open", isTried: true, id, since: at, handed: undefined });
});

test("A draft of the version before has its serial numbers as a text", () => {
  equal(answersFrom({ items: [{ serials: "1001, 1002" }] })?.items[0]?.serials, { text: "1001, 1002", kept: [] });
});

test("Whatever fits into the fields is read again, however long or many: a draft that is not read is lost", () => {
  const long = "60120001 60120002 60120003, ".repeat(1000);
  const item = { ...newItem([]), product: long, quantity: long, replacementValue: long, wearPercent: long };
  const desk = { typed: { access: long, reference: long, returnTo: long } };
  const contact = { ...answered().contact, phone: long, name: long, address: long };
  const items = Array.from({ length: 201 }, (_, at) => ({ ...item, id: at + 1, desk: { typed: { reading: long } } }));
  const typed = { ...noAnswers(), items, contact, desk, description: long };
  equal(answersFrom(storedAnswers(typed, { personal: true }))?.items.length, 201);
});

test("A link brings the answers back, whatever alphabet they are written in, and nothing that tells who somebody is", () => {
  const back = answersOfLink(carried(answered()));
  equal([back?.items[0]?.product, back?.receivedOn], ["Målare DN 20 – 3×", "2026-11-25"]);
  equal([back?.contact, back?.description, back?.items[0]?.serials.text], [noAnswers().contact, "", ""]);
});

test("What somebody else wrote into an address is not taken for answers", () => {
  const forged = (stored: unknown) => btoa(JSON.stringify(stored));
  ok(answersOfLink(forged({ onSite: "yes" })) !== undefined, "an own link is not read");
  for (const stored of [
    { contact: { name: "Somebody else" } },
    { onSite: "perhaps" },
    { unknown: true },
    { items: [{ service: "repair", quantity: 3 }] },
    [],
    "text",
    null,
    { receivedOn: "2026-02-30" },
    { closures: [{ from: "2026-12-24", until: "2026-12-31" }] },
    JSON.parse('{"__proto__": {"onSite": "yes"}}'),
  ]) {
    equal(answersOfLink(forged(stored)), undefined);
  }
  for (const text of ["", `${forged({})}%%%`, "bm90IGpzb24"]) equal(answersOfLink(text), undefined);
});

test("A draft of another version or of an older shape is not read, and is no error", () => {
  const kept = (answers: unknown, version = 1) => JSON.stringify({ version, personal: false, answers });
  equal(draftFrom(kept({ onSite: "no" }))?.answers.onSite, "no");
  for (const text of [
    "{",
    "null",
    "[]",
    kept({}, 2),
    kept({ place: "workshop" }),
    kept({ items: "all" }),
    kept(null),
  ]) {
    equal(draftFrom(text), undefined);
  }
});

test("Without the serial numbers their count is kept: a link and a draft price as many meters", () => {
  const typed = { text: "60120001\n60120002\n60120003", kept: [] };
  const listed = withLists(
    { ...noAnswers(), items: [{ ...newItem([]), service: "repair" as const, serials: typed }] },
    noAnswers(),
  );
  const [kept] = answersFrom(storedAnswers(listed, { personal: false }))?.items ?? [];
  equal([kept?.quantity, kept?.serials.text], ["3", ""]);
  const [whole] = answersFrom(storedAnswers(listed, { personal: true }))?.items ?? [];
  equal([whole?.quantity, whole?.serials.text], ["", typed.text]);
});

test("Facts that the form cannot be filled in with are told by their paths among the facts", () => {
  const paths = (facts: object) => factsRefused(facts).map(({ path }) => path);
  equal(paths({ items: [{ service: "repair" }, { service: "wash", causes: ["misuse", "wash"] }] }), [
    "facts.items[1].service",
    "facts.items[1].causes[1]",
  ]);
  equal(paths({ repairEstimate: { sentOn: "2026-02-30", afterDecline: "keep" }, onSite: "perhaps" }).sort(), [
    "facts.onSite",
    "facts.repairEstimate.afterDecline",
    "facts.repairEstimate.sentOn",
  ]);
  equal(paths({ items: "all" }), ["facts.items"]);
});
