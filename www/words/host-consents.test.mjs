// Consents, rights and the policy in the words for hosts: what was asked, what follows, and what the policy leaves unsaid.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules } from "./load.mjs";

const { words } = await load("host/index");

test("Consents are told as the form tells them: what holds for every no once, and what nobody was asked has no state", async () => {
  const w = await words("en", { rules });
  const effects = rules.consentEffects({
    policy: "en",
    asOf: "2026-11-20",
    choices: { events: "refused", survey: "given" },
  });
  const { lead, choices, anyway, rights, withdraw } = w.consents(effects, { earlier: ["survey"] });
  const [always] = lead.slice(1);
  assert.match(always, /does not depend on your consent/);
  assert.ok(choices.every(({ follows }) => !follows.includes(always)));
  const state = (id) => choices.find((one) => one.id === id).state;
  assert.equal(state("events"), "You decline.");
  assert.match(state("survey"), /earlier/);
  assert.equal(state("tracking"), undefined);
  assert.match(withdraw.join(" "), /Write to \S+@\S+\. It then stops/);
  assert.deepEqual(
    anyway.choices.map(({ id, state }) => [id, state]),
    [
      ["serviceRequest", undefined],
      ["account", undefined],
    ],
  );
  assert.match(anyway.processing[1].objection, /right to object/);
  assert.equal(rights.rights.length, effects.rights.length);
  const details = choices[0].details;
  const refused = details.find(({ title }) => title === "If you say no");
  assert.ok(refused.told.length === 0 && refused.lists.every(({ title, told }) => title && told.length > 0));
  const [kept] = details.find(({ title }) => title === "Kept").told;
  assert.deepEqual([kept.source, kept.clauses[0]], ["Policy: Storage period", "privacy/storage.1"]);
  assert.equal(w.clause(kept.clauses[0]).document, "privacy");
});

test("What the policy does not say never stands as if it did", async () => {
  const w = await words("en");
  const { findings } = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
  const one = findings.find(({ id }) => id === "transfersUnstated");
  assert.equal(w.finding(one).text, "What the policy does not say: Whether data leaves the EU.");
  const groups = w.findings(findings);
  const said = groups.filter((group) => group.findings.some(({ id }) => id.endsWith("Unstated")));
  assert.deepEqual(
    said.map(({ title }) => title),
    ["What the policy does not say"],
  );
  assert.ok(said[0].findings.every(({ unstated }) => unstated === true));
  assert.equal(groups.flatMap((group) => group.findings).length, findings.length);
});

test("A text of the policy is told by its language, whether the rules are there or not", async () => {
  const { findings } = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
  const wider = findings.find(({ id }) => id === "profilingWiderInOtherText");
  const said = await Promise.all([words("en"), words("en", { rules })]);
  for (const w of said) assert.match(w.finding(wider).text, /^The Swedish version names/);
});

test("Where nothing is to be asked again nothing is said of it, and a simple answer is no complex one", async () => {
  const w = await words("en");
  const given = { edition: "privacy-en-2021-11-15", choices: { events: "given" } };
  assert.equal(w.askAgain(rules.consentsToAskAgain({ given, now: { policy: "en" } })), undefined);
  const simple = rules.rightsAnswer({ receivedOn: "2026-11-25" });
  assert.throws(() => w.rightsAnswer(simple, simple), /w\.rightsAnswer.*complex/);
});
