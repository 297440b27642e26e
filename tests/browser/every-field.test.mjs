// Every field that the form draws is filled in, whatever fields there are, and is there again after a reload and from a file.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { KEY } from "./kept.mjs";
import { choose, loaded, openAll, openForm, openSite, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** What an answer is typed as, by the end of its field's id; anything else gets a text of its own. */
const TYPED = {
  // As many as there are serial numbers: which of the two counts is no question then.
  quantity: "3",
  serials: "60120001\n60120002\n60120003",
  wearPercent: "40",
  replacementValue: "1234,50",
  email: "customer@example.com",
  invoiceEmail: "invoice@example.com",
  invoiceEan: "5790000000005",
};
/** Choices about data are kept nowhere, whether personal things are kept is no answer, and files can't be filled in. */
const NOT_ANSWERS =
  ".consents *, #draft-personal, #keep-personal, [type=file], [type=search], .what-if *, .interest *, .estimate-panel *";

/** What tells or could tell who somebody is: what is written freely. */
const PERSONAL = /-serials$|^description$|^contact-|^desk-(?!visit|invoiceTo)|-reading$/;

/** The fields that are there now, each by its id or its name, with what stands in it. */
const fields = (page) =>
  page.locator("service-request").evaluate((form, not) => {
    const all = (root) => [...root.querySelectorAll("input, textarea, select")].filter((one) => !one.matches(not));
    const found = {};
    for (const one of all(form.shadowRoot)) {
      if (one.type === "radio") {
        found[one.name] ??= "";
        if (one.checked) found[one.name] = one.value;
      } else found[one.id] = one.type === "checkbox" ? one.checked : one.value;
    }
    return found;
  }, NOT_ANSWERS);

/** Fills in what is there and empty, until nothing new comes. @param which of the answers to a question. */
async function fillAll(page, which) {
  for (let before = -1, now = 0; now !== before; ) {
    before = now;
    await openAll(page);
    await page.locator("service-request").evaluate(
      (form, [typed, not, which]) => {
        const said = (one, ...events) => {
          for (const event of events) one.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
        };
        const groups = new Set();
        for (const one of form.shadowRoot.querySelectorAll("input, textarea, select")) {
          if (one.matches(not)) continue;
          if (one.type === "radio") {
            const group = [...form.shadowRoot.querySelectorAll(`input[type=radio][name="${one.name}"]`)];
            if (groups.has(one.name) || group.some(({ checked }) => checked)) continue;
            groups.add(one.name);
            group[which % group.length].click();
          } else if (one.type === "checkbox") {
            if (!one.checked && !one.closest("fieldset")?.querySelector(":checked")) one.click();
          } else if (one.value === "") {
            const name = one.id.split("-").at(-1);
            const day =
              one.type === "date"
                ? /estimateSent|delivered|invoiced|purchased|removed/.test(name)
                  ? "2026-11-20"
                  : "2026-12-01"
                : undefined;
            one.value = one.localName === "select" ? one.options[1].value : (day ?? typed[name] ?? `typed ${one.id}`);
            said(one, "input", "change");
          }
        }
      },
      [TYPED, NOT_ANSWERS, which],
    );
    await settled(page);
    now = Object.values(await fields(page)).filter((value) => value !== "" && value !== false).length;
  }
  return fields(page);
}

const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

for (const [which, service] of [
  [0, "Repair"],
  [1, "Control measurement"],
]) {
  test(`Every field of a form for ${service.toLowerCase()} is there again after a reload and from a file`, async () => {
    const opened = await openForm(site);
    const { page, close } = opened;
    await loaded(opened);
    await page.locator("service-request").evaluate((form) => {
      form.rateCard = undefined;
      form.append(Object.assign(document.createElement("input"), { slot: "before-submit", name: "theirs", value: "" }));
    });
    await choose(page, "Which service do you need?", service);
    await page.locator("#draft-personal").check();
    const filled = await fillAll(page, which);
    await page.locator("[name=theirs]").fill("the page's own");
    const empty = Object.entries(filled).filter(([, value]) => value === "");
    assert.deepEqual(empty, []);
    assert.ok(Object.keys(filled).length > 30, Object.keys(filled).join());
    const last = "contact-address";
    await page.waitForFunction(([key, text]) => localStorage.getItem(key)?.includes(text), [KEY, filled[last]]);
    await page.waitForTimeout(300);
    assert.ok(!(await kept(page)).includes("the page's own"));
    const id = await page.locator("service-request").evaluate((form) => form.request.id);
    await page.reload();
    await page.locator(".kept-restored").waitFor();
    await loaded(opened);
    await openAll(page);
    assert.deepEqual(await fields(page), filled);
    // And without what is personal: nothing else is missing, and it is said.
    await page.getByRole("button", { name: "Save everything to a file" }).focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const buffer = await readFile(await download.path());
    await page.locator("#draft-personal").uncheck();
    await page.waitForTimeout(300);
    await page.reload();
    await page
      .locator(".kept-restored", { hasText: "description, contact details and order, invoice and visit" })
      .waitFor();
    await loaded(opened);
    await openAll(page);
    const left = await fields(page);
    const gone = Object.keys(filled).filter((name) => left[name] !== filled[name]);
    assert.deepEqual(
      gone.filter((name) => !PERSONAL.test(name)),
      [],
    );
    assert.deepEqual(
      Object.keys(filled).filter((name) => PERSONAL.test(name) && left[name]),
      [],
    );
    await close();

    const other = await openForm(site);
    await loaded(other);
    const chooser = other.page.waitForEvent("filechooser");
    await other.page.getByRole("button", { name: "Continue from a file" }).press("Enter");
    await (await chooser).setFiles({ name: "saved.json", mimeType: "application/json", buffer });
    await other.page.locator("#opened").waitFor();
    await settled(other.page);
    await openAll(other.page);
    assert.deepEqual(await fields(other.page), filled);
    assert.equal(await other.page.locator("service-request").evaluate((form) => form.request.id), id);
    await other.close();
  });
}
