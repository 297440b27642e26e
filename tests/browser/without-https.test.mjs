// A page without https that is not on the computer itself, as on a company's own network. Browsers make no identifiers and
// have no clipboard there: nothing may depend on either.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium } from "./chromium.mjs";
import { serveSite } from "./server.mjs";
import { fillRequired, loaded, openForm, reveal, settled, submit } from "./site.mjs";

const HOST = "service.example.test";
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

let site;
let opened;
before(async () => {
  const served = await serveSite();
  const browser = await launchChromium([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);
  const address = new URL(served.address);
  address.hostname = HOST;
  site = { address: address.href, browser, close: served.close };
  opened = await openForm(site);
  await loaded(opened);
  await fillRequired(opened.page);
});
after(async () => {
  await site.browser.close();
  site.close();
});

const button = (name) => opened.page.getByRole("button", { name });

async function saved(name) {
  const [download] = await Promise.all([opened.page.waitForEvent("download"), button(name).click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

test("The browser deems the page insecure: what follows is tried where it is missing", async () => {
  const has = () => [isSecureContext, typeof crypto.randomUUID, typeof navigator.clipboard];
  assert.deepEqual(await opened.page.evaluate(has), [false, "undefined", "undefined"]);
});

test("The dates are saved, and the same again under the same identifiers", async () => {
  const { page } = opened;
  await page.getByLabel("When do you expect it to arrive at the workshop?").fill("2026-12-21");
  await settled(page);
  const ids = (text) => text.match(/^UID:.*$/gm);
  const first = ids(await saved(/to your calendar/));
  assert.ok(first.length > 0);
  assert.deepEqual(ids(await saved(/to your calendar/)), first);
});

test("The link cannot be copied by itself: it is shown, selected, to be copied by hand", async () => {
  const { page } = opened;
  await button("Copy a link").click();
  const link = page.getByLabel("Link to these answers");
  assert.match(await link.inputValue(), /^http:\/\/service\.example\.test.*#service-request=1\./);
  const selected = await link.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.equal(selected, await link.inputValue());
  assert.equal(await link.evaluate((field) => field === field.getRootNode().activeElement), true);
  assert.equal(await page.getByText("The link has been copied.").count(), 0);
});

test("There is a receipt of the consents, and the request has its identifier", async () => {
  const { page, said } = opened;
  await reveal(page, "Give or refuse consent");
  await page.locator("#consent-marketingEmail-yes").check();
  await settled(page);
  assert.ok("@context" in JSON.parse(await saved(/Download the receipt/)));
  const request = await submit(page);
  assert.match(request.id, UUID);
  assert.ok(request.consent.receipt);
  assert.deepEqual(said, []);
});
