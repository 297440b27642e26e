// The consent record and the receipt, read by a JSON-LD processor: what it holds, and that every term is a published one.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { leftAsText, namespaces, published, triplesOf, unpublished } from "./vocabulary.mjs";

const api = await import("upfront-terms");
before(() => api.default());

const RECORD = "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02";
const RECEIPT = "7b1a2a0e-6f5d-4a0c-9a59-0d1c6b6f3a11";
const CONSENTS = ["marketingEmail", "tracking", "profiling", "events", "survey"];
const STATES = {
  given: "ConsentGiven",
  refused: "ConsentRefused",
  withdrawn: "ConsentWithdrawn",
  requested: "ConsentRequested",
};

const question = (choices, more) => ({
  policy: "en",
  asOf: "2026-11-21",
  choices,
  recordId: RECORD,
  subjectId: "urn:example:data-subject:1",
  at: "2026-11-21T09:29:41Z",
  ...more,
});
const all = (state) => Object.fromEntries(CONSENTS.map((choice) => [choice, state]));
const dpv = (name) => namespaces.get("dpv") + name;
const A = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The objects of the triples with this subject and predicate. */
const objects = (triples, subject, predicate) =>
  triples.filter((t) => t.subject.value === subject && t.predicate.value === predicate).map((t) => t.object.value);
const ofType = (triples, type) =>
  triples.filter((t) => t.predicate.value === A && t.object.value === type).map((t) => t.subject.value);

/** Every question of interest: each choice in each state, both texts, with a receipt and with everything optional. */
function* questions() {
  for (const policy of ["en", "sv"]) {
    for (const state of Object.keys(STATES)) {
      for (const choice of CONSENTS) yield question({ [choice]: state }, { policy });
      yield question(all(state), { policy, receiptId: RECEIPT, subjectId: "customer-4711", method: "ticked and sent" });
      yield question(all(state), { policy, lastMarketingSentOn: "2024-02-29" });
    }
  }
}

describe("Every record", () => {
  const read = [];
  before(async () => {
    for (const q of questions()) read.push({ q, triples: await triplesOf(api.consentRecord(q)) });
  });

  test("uses published terms only", () => {
    for (const { q, triples } of read) assert.deepEqual(unpublished(triples), [], JSON.stringify(q));
  });

  test("has no term left as plain text", () => {
    for (const { q, triples } of read) assert.deepEqual(leftAsText(triples), [], JSON.stringify(q));
  });

  test("has every field that ISO/IEC TS 27560 demands of each consent", () => {
    const demanded = [
      "hasPurpose",
      "hasPersonalData",
      "hasLegalBasis",
      "hasDataController",
      "hasRecipient",
      "hasJurisdiction",
      "hasStorageCondition",
      "hasConsentControl",
      "hasRight",
    ];
    for (const { q, triples } of read) {
      const processes = ofType(triples, dpv("Process"));
      assert.equal(processes.length, Object.keys(q.choices).length);
      for (const process of processes) {
        for (const field of demanded) assert.notDeepEqual(objects(triples, process, dpv(field)), [], field);
        const conditions = objects(triples, process, dpv("hasStorageCondition"));
        const types = conditions.flatMap((condition) => objects(triples, condition, A));
        assert.deepEqual(new Set(types), new Set([dpv("StorageLocation"), dpv("StorageDuration")]));
      }
    }
  });

  test("has one event for each consent, with its state, its time and who decided", () => {
    for (const { q, triples } of read) {
      const events = objects(triples, `urn:uuid:${RECORD}`, dpv("hasConsentStatus"));
      assert.equal(events.length, Object.keys(q.choices).length);
      for (const event of events) {
        const [process] = objects(triples, event, dpv("hasProcess"));
        const state = STATES[q.choices[process.split("#")[1]]];
        assert.ok(objects(triples, event, A).includes(dpv(state)), `${process} ${state}`);
        assert.equal(objects(triples, event, A).includes(dpv("ExpressedConsent")), state === "ConsentGiven");
        assert.deepEqual(objects(triples, event, dpv("isIndicatedAtTime")), [q.at]);
        const [subject] = ofType(triples, dpv("DataSubject"));
        const decided = objects(triples, event, dpv("isIndicatedBy"));
        assert.deepEqual(decided, [state === "ConsentRequested" ? `urn:uuid:${RECORD}#controller` : subject]);
        assert.equal(objects(triples, event, dpv("hasDuration")).length, 1);
      }
    }
  });

  test("names the text shown by its content hash, and its language", () => {
    for (const { q, triples } of read) {
      const { edition, hash } = api.consentEffects({ policy: q.policy, asOf: q.asOf, choices: {} });
      const [notice] = ofType(triples, dpv("ConsentNotice"));
      assert.equal(notice, `nih:sha-256;${hash}`);
      assert.deepEqual(objects(triples, notice, "http://purl.org/dc/terms/language"), [q.policy]);
      assert.deepEqual(objects(triples, notice, "http://purl.org/dc/terms/identifier"), [edition]);
    }
  });
});

test("A receipt holds the record and is made at the time of the decision", async () => {
  const triples = await triplesOf(api.consentRecord(question({ survey: "given" }, { receiptId: RECEIPT })));
  assert.deepEqual(ofType(triples, dpv("ConsentReceipt")), [`urn:uuid:${RECEIPT}`]);
  assert.deepEqual(objects(triples, `urn:uuid:${RECEIPT}`, dpv("hasRecordOfActivity")), [`urn:uuid:${RECORD}`]);
  assert.deepEqual(ofType(triples, dpv("ConsentRecord")), [`urn:uuid:${RECORD}`]);
  const created = triples.find((t) => t.predicate.value === "http://purl.org/dc/terms/created");
  assert.equal(created.object.value, "2026-11-21T09:29:41Z");
  assert.equal(created.object.datatype.value, "http://www.w3.org/2001/XMLSchema#dateTime");
});

test("What needs no consent, and what nobody was asked, is no part of a record", async () => {
  const choices = { serviceRequest: "given", account: "given", events: "refused" };
  const triples = await triplesOf(api.consentRecord(question(choices)));
  assert.deepEqual(ofType(triples, dpv("Process")), [`urn:uuid:${RECORD}#events`]);
});

test("A record of profiling names every use, and the text that names it", async () => {
  const triples = await triplesOf(api.consentRecord(question({ profiling: "given" })));
  const lead = `urn:uuid:${RECORD}#leadClassification`;
  assert.ok(objects(triples, `urn:uuid:${RECORD}#profiling`, dpv("hasPurpose")).includes(lead));
  const { hash } = api.consentEffects({ policy: "sv", asOf: "2026-11-21", choices: {} });
  assert.deepEqual(objects(triples, lead, "http://purl.org/dc/terms/source"), [`nih:sha-256;${hash}`]);
});

test("Where the policy is silent, the record says that it is not available", async () => {
  const triples = await triplesOf(api.consentRecord(question({ tracking: "given" })));
  for (const type of ["StorageLocation", "StorageDuration", "Recipient"]) {
    const nodes = ofType(triples, dpv(type));
    assert.equal(nodes.length, 1, type);
    assert.deepEqual(objects(triples, nodes[0], dpv("hasApplicability")), [dpv("NotAvailable")], type);
  }
});

test("The proof of a marketing consent is kept until the day that retention names, or by its rule", async () => {
  const lastMarketingSentOn = "2024-02-29";
  const { keepUntil } = api.retention({ lastMarketingSentOn, asOf: "2026-11-21" });
  const values = async (more) => {
    const triples = await triplesOf(api.consentRecord(question({ marketingEmail: "given" }, more)));
    return triples
      .filter((t) => t.predicate.value === "http://www.w3.org/1999/02/22-rdf-syntax-ns#value")
      .map((t) => t.object.value);
  };
  assert.ok((await values({ lastMarketingSentOn })).includes(keepUntil));
  assert.ok((await values({})).includes("lastMarketingSentOn/P3Y"));
});

describe("The check itself", () => {
  const spoil = async (replace) => {
    const text = JSON.stringify(api.consentRecord(question({ events: "given" })));
    return triplesOf(JSON.parse(replace(text)));
  };

  test("finds a term that is not published", async () => {
    const triples = await spoil((text) => text.replace('"dpv:ConsentGiven"', '"dpv:ConsentTerminated"'));
    assert.deepEqual(unpublished(triples), [dpv("ConsentTerminated")]);
  });

  test("finds a term that was left as plain text", async () => {
    const triples = await spoil((text) => text.replace('"dpv:hasRight":{"@type":"@id"},', ""));
    assert.ok(leftAsText(triples).includes("eu-gdpr:A15"));
  });

  test("does not let anything be fetched", async () => {
    await assert.rejects(triplesOf({ "@context": "https://w3id.org/dpv/context", "dpv:hasName": "x" }));
  });

  test("knows that the guide's unpublished terms are none", () => {
    const traps = [
      "ConsentTerminated",
      "WithdrawingFromActivity",
      "Analytics",
      "hasLegalName",
      "hasDataStorageCondition",
    ];
    for (const name of traps) assert.ok(!published.has(dpv(name)), name);
    for (const name of ["ConsentGiven", "hasConsentStatus", "UntilEventDuration"]) assert.ok(published.has(dpv(name)));
  });
});
