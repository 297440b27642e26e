// What a customer reads, chooses and takes along about their data. The dates are worked out by hand.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { cutOff, findings } from "./access/axe.mjs";
import { WITHIN } from "./chromium.mjs";
import { fillRequired, openAll, openForm, openSite, reveal, settled, submit, TODAY } from "./site.mjs";

const CONSENTS = ["marketingEmail", "tracking", "profiling", "events", "survey"];
const EDITION = "privacy-en-2021-11-15";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

async function openConsents(options) {
  const form = await openForm(site, options);
  const consents = form.page.locator(".consents");
  await consents.waitFor();
  if (await consents.getByText("Give or refuse consent").count()) await reveal(form.page, "Give or refuse consent");
  const answer = async (id, value) => {
    await consents.locator(`#consent-${id}-${value}`).check();
    await settled(form.page);
  };
  const group = (name) => consents.getByRole("group", { name });
  return { ...form, consents, answer, group, element: form.page.locator("service-request") };
}

const textOf = async (locator) => (await locator.innerText()).replace(/\s+/g, " ").trim();

/** Downloads by a button, and gives what was downloaded. */
async function download(page, consents, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), consents.getByRole("button", { name }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("Nothing is chosen for the customer: five questions, each with a yes and a no of the same size and look", async () => {
  const { consents, close } = await openConsents();
  assert.equal(await consents.locator("input:checked").count(), 0);
  assert.equal(await consents.getByRole("checkbox").count(), 0);
  for (const id of CONSENTS) {
    const looks = [];
    for (const value of ["yes", "no"]) {
      const option = consents.locator(`.choice-option:has(#consent-${id}-${value})`);
      looks.push(
        await option.evaluate((box) => {
          const { width, height } = box.getBoundingClientRect();
          const { fontSize, fontWeight, color, backgroundColor, borderColor } = getComputedStyle(box);
          return { width, height, fontSize, fontWeight, color, backgroundColor, borderColor };
        }),
      );
    }
    assert.deepEqual(looks[0], looks[1], id);
  }
  await close();
});

test("How to take a consent back and what that does not undo is read before anything is given, without opening anything", async () => {
  const { consents, group, close } = await openConsents();
  assert.match(
    await textOf(consents.locator("#consent-withdraw")),
    /withdraw a consent at any time.*is not affected.*does not say/,
  );
  const described = await group("May a profile of you be made?").getAttribute("aria-describedby");
  assert.match(described, /consent-withdraw/);
  const profile = await textOf(group("May a profile of you be made?"));
  assert.match(
    profile,
    /sorting people into target groups; rating possible customers as sales leads \(only the Swedish version/,
  );
  assert.match(profile, /Not answered, which counts as no\. You do not agree to profiling\./);
  await close();
});

test("What an answer does is said at once, and what it takes from the other answers", async () => {
  const { group, answer, close } = await openConsents();
  const profile = group("May a profile of you be made?");
  await answer("profiling", "yes");
  assert.match(await textOf(profile), /You agree\. Visits and clicks: you have not agreed to tracking/);
  await answer("tracking", "yes");
  assert.doesNotMatch(await textOf(profile), /no part of the profile/);
  await answer("profiling", "no");
  assert.match(await textOf(profile), /You decline\. You do not agree to profiling\. Messages may fit you less well\./);
  await close();
});

test("Behind each consent stand data, purposes, legal basis, storage and rights, each with its source", async () => {
  const { group, close } = await openConsents();
  const marketing = group("May the manufacturer send you advertising by e-mail?");
  await marketing.locator("summary").click();
  const told = await textOf(marketing.locator(".consent-details"));
  for (const words of [
    "metering information with its costs Policy: Data types",
    "art. 6(1)(a) GDPR, with section 10(1) of the Danish Marketing Practices Act",
    "the policy says 3 years after sending. Counted here from the last advertising e-mail",
    "no date can be worked out",
    "GDPR, art. 7(4)",
    "without giving a reason (art. 21(2))",
  ]) {
    assert.ok(told.includes(words), `${words} in: ${told}`);
  }
  await close();
});

test("A day until which proof of a consent is kept stands there where it can be worked out", async () => {
  const { element, group, close } = await openConsents();
  await element.evaluate((form, edition) => {
    form.earlierConsent = { edition, choices: {}, lastMarketingSentOn: "2026-11-01" };
  }, EDITION);
  const marketing = group("May the manufacturer send you advertising by e-mail?");
  await marketing.locator("summary").click();
  await marketing.getByText("until 1 Nov 2029, that day included. The policy says 3 years").waitFor();
  await close();
});

test("What needs no consent is told with the right to object, and has nothing to tick", async () => {
  const { consents, close } = await openConsents();
  await consents.getByText("What needs no consent").click();
  const told = consents.locator(".consent-group").nth(1);
  await told.getByText("You have the right to object to this (art. 21(1) GDPR).").waitFor();
  for (const name of ["Your service request", "An account on the portal", "Legal duties", "Legitimate interests"]) {
    await told.getByRole("heading", { name }).waitFor();
  }
  assert.equal(await told.locator("input").count(), 0);
  await close();
});

test("The estimate never depends on a consent: every answer to every question leaves the same figures", async () => {
  const { page, element, estimate, answer, close } = await openConsents();
  await fillRequired(page);
  await reveal(page, "What the estimate assumes");
  await page.getByLabel("Try it with sample rates").check();
  const figures = async () => ({
    // All but the one line that says what the consents decide.
    shown: await estimate.evaluate((all) => {
      const copy = all.cloneNode(true);
      copy.querySelector(".first-data").remove();
      return copy.textContent;
    }),
    computed: await element.evaluate((form) => {
      const { consent, ...rest } = form.estimate;
      return { rest: JSON.stringify(rest), consent: consent !== undefined };
    }),
  });
  await settled(page);
  const before = await figures();
  assert.equal(before.computed.consent, false);
  for (const id of CONSENTS) {
    for (const value of ["yes", "no"]) {
      await answer(id, value);
      const now = await figures();
      assert.equal(now.computed.consent, true);
      assert.equal(now.computed.rest, before.computed.rest, `${id}: ${value}`);
      assert.equal(now.shown, before.shown, `${id}: ${value}`);
    }
  }
  await close();
});

test("The choices flow into the facts only once there are some, with the text that the customer goes by", async () => {
  const { element, answer, close } = await openConsents();
  const facts = () => element.evaluate(({ facts: { consents, policy } }) => ({ consents, policy }));
  assert.deepEqual(await facts(), { consents: undefined, policy: undefined });
  await answer("survey", "no");
  const requested = { marketingEmail: "requested", tracking: "requested", profiling: "requested", events: "requested" };
  assert.deepEqual(await facts(), { consents: { ...requested, survey: "refused" }, policy: "en" });
  await close();
});

test("The receipt is downloaded before submitting, as JSON-LD and in words, with new identifiers and the time of the clock", async () => {
  const { page, asked, consents, answer, element, close } = await openConsents();
  await element.evaluate((form) => {
    form.subjectId = "customer-17";
  });
  await answer("marketingEmail", "yes");
  await answer("tracking", "no");
  const requests = asked.length;
  const began = Date.now();
  const file = await download(page, consents, "Download the receipt (JSON-LD)");
  assert.equal(file.name, "consent-receipt.jsonld");
  const receipt = JSON.parse(file.text);
  const record = receipt["dpv:hasRecordOfActivity"];
  assert.equal(receipt["@type"], "dpv:ConsentReceipt");
  assert.match(record["dct:identifier"], /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(record["dct:identifier"], receipt["dct:identifier"]);
  assert.equal(record["dpv:hasDataSubject"]["dpv:hasIdentifier"], "customer-17");
  const states = record["dpv:hasConsentStatus"].map((status) => status["@type"][0]);
  const open = ["dpv:ConsentRequested", "dpv:ConsentRequested", "dpv:ConsentRequested"];
  assert.deepEqual(states, ["dpv:ConsentGiven", "dpv:ConsentRefused", ...open]);
  const at = Date.parse(record["dpv:hasConsentStatus"][0]["dpv:isIndicatedAtTime"]);
  assert.ok(at >= began && at <= Date.now());
  const words = await download(page, consents, "Download it in words");
  assert.match(
    words.text,
    /May the manufacturer send you advertising by e-mail\? yes\. May your visits and clicks be tracked\? no\./,
  );
  assert.ok(words.text.includes(record["dct:identifier"]));
  assert.deepEqual(
    asked.slice(requests).filter((address) => !address.startsWith("blob:")),
    [],
  );
  await close();
});

test("Who the page names in a way that no receipt can hold gets a receipt all the same", async () => {
  const { page, element, said, answer, close } = await openConsents();
  await element.evaluate((form) => {
    form.subjectId = "customer@example.com of somewhere";
  });
  await fillRequired(page);
  await answer("events", "yes");
  const { consent } = await submit(page);
  assert.match(JSON.stringify(consent.receipt), /"dpv:hasIdentifier":"urn:uuid:/);
  const told = () => said.some((line) => /subjectId: expected an IRI/.test(line));
  for (const end = Date.now() + WITHIN; !told() && Date.now() < end; ) await page.waitForTimeout(50);
  assert.ok(told(), said.join("\n"));
  await close();
});

test("Submitting hands the choices over with their receipt, which can be downloaded afterwards as it was submitted", async () => {
  const { page, answer, close } = await openConsents();
  await fillRequired(page);
  await answer("events", "yes");
  const { consent, facts } = await submit(page);
  assert.equal(consent.edition, EDITION);
  assert.match(consent.hash, /^[0-9a-f]{64}$/);
  assert.equal(consent.language, "en");
  assert.equal(consent.choices.events, "given");
  assert.deepEqual(facts.consents, consent.choices);
  const submitted = page.locator(".form-submit .consent-receipt");
  const file = await download(page, submitted, "Download the receipt (JSON-LD)");
  assert.deepEqual(JSON.parse(file.text), consent.receipt);
  assert.match(JSON.stringify(consent.receipt), /"dpv:hasIdentifier":"urn:uuid:/);
  await close();
});

test("Who answers nothing submits nothing about consents", async () => {
  const { page, close } = await openConsents();
  await fillRequired(page);
  const request = await submit(page);
  assert.equal("consent" in request, false);
  assert.equal("consents" in request.facts, false);
  await close();
});

test("A consent given to another text is asked for again, with what changed; one given to this text holds until taken back", async () => {
  const { page, element, group, answer, consents, close } = await openConsents();
  const given = { profiling: "given", marketingEmail: "given" };
  const earlier = (edition) =>
    element.evaluate(
      (form, consent) => {
        form.earlierConsent = consent;
      },
      { edition, choices: given },
    );
  await earlier("privacy-sv-undated");
  await consents.getByText("2 consents are asked for again").waitFor();
  assert.match(
    await textOf(group("May a profile of you be made?")),
    /Asked again: another edition of the policy, another wording, another language, .*gone: rating possible customers/,
  );
  assert.equal(await consents.locator("input:checked").count(), 0);
  await earlier(EDITION);
  const marketing = group("May the manufacturer send you advertising by e-mail?");
  await marketing.getByText("You said yes to this same version earlier.").waitFor();
  await answer("marketingEmail", "no");
  assert.match(await textOf(marketing), /You withdraw your earlier yes: it stops\./);
  await fillRequired(page);
  const { consent } = await submit(page);
  assert.equal(consent.choices.marketingEmail, "withdrawn");
  assert.equal("profiling" in consent.choices, false);
  await close();
});

test("Going by the other text empties the answers, and is noted", async () => {
  const { consents, answer, element, page, close } = await openConsents();
  await answer("tracking", "yes");
  await consents.getByText("About the privacy policy").click();
  await consents.getByLabel("Swedish version, without a date").check();
  await settled(page);
  assert.equal(await consents.locator(".consent-answers input:checked").count(), 0);
  assert.match(await textOf(element.getByRole("status").last()), /have been cleared/);
  await answer("tracking", "no");
  assert.equal(await element.evaluate((form) => form.facts.policy), "sv");
  await fillRequired(page);
  assert.equal((await submit(page)).consent.edition, "privacy-sv-undated");
  await close();
});

test("A request for a right that arrives on 21 November is to be answered by 21 December, by the Regulation and not the policy", async () => {
  const { page, consents, close } = await openConsents();
  await consents.getByText("Your rights, and by when you are answered").click();
  const rights = consents.locator(".consent-group").nth(2);
  const day = rights.getByLabel("If your request arrives on");
  assert.equal(await day.inputValue(), TODAY);
  await rights.getByText("You must be answered by Monday, 21 December 2026.").waitFor();
  await rights.getByText(/This may be extended to Monday, 22 February 2027/).waitFor();
  await rights
    .getByText(/comes from art\. 12\(3\) of the General Data Protection Regulation \(GDPR\)\. The policy says nothing/)
    .waitFor();
  // A month later is a Saturday; two days on is the first working day.
  await day.fill("2026-11-19");
  await rights.getByText("You must be answered by Monday, 21 December 2026.").waitFor();
  await day.fill("2026-11-18");
  await rights.getByText("You must be answered by Friday, 18 December 2026.").waitFor();
  await day.fill("");
  await settled(page);
  assert.equal(await rights.getByText("You must be answered by").count(), 0);
  await close();
});

test("The questions are answered by keyboard alone", async () => {
  const { page, consents, element, close } = await openConsents();
  await consents.locator("#consent-marketingEmail-yes").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await consents.locator(".consent").first().getByText("Policy: Data types").waitFor();
  // Folded up again, what it holds is not in the way to the next question.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  const choices = await element.evaluate((form) => form.facts.consents);
  assert.equal(choices.marketingEmail, "refused");
  assert.equal(choices.tracking, "given");
  await close();
});

test("Emptying the form empties the answers about data", async () => {
  const { element, consents, answer, close } = await openConsents();
  await answer("tracking", "yes");
  await element.evaluate((form) => form.reset());
  await consents.locator("#consent-tracking-yes:not(:checked)").waitFor();
  assert.equal(await element.evaluate((form) => form.facts.consents), undefined);
  await close();
});

test("Without rules no consent is asked for, and the request goes ahead", async () => {
  const { page, consents, close } = await openConsents({
    before: (page) => page.route("**/*.wasm", (route) => route.abort()),
  });
  assert.match(await textOf(consents), /you are not asked for any\. Your request goes ahead without\./);
  assert.equal(await consents.locator("input").count(), 0);
  await fillRequired(page);
  assert.equal("consent" in (await submit(page)), false);
  await close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing in the consents with everything open, ${colorScheme}, ${width} pixels wide`, async () => {
      const { page, element, consents, answer, close } = await openConsents({
        colorScheme,
        viewport: { width, height: 900 },
      });
      await element.evaluate((form) => {
        form.earlierConsent = { edition: "privacy-sv-undated", choices: { survey: "given" } };
      });
      await answer("marketingEmail", "yes");
      await answer("tracking", "no");
      await answer("profiling", "yes");
      await openAll(page);
      assert.deepEqual(await findings(page), []);
      assert.deepEqual(await cutOff(page), []);
      assert.deepEqual((await consents.innerText()).match(/\b(consent|estimate|form)\.[a-zA-Z][\w.-]*/g), null);
      await close();
    });
  }
}
