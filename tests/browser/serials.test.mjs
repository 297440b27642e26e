// Serial numbers by the hundred: pasted, scanned, put right, and handed over.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pagesOf } from "./pdf.mjs";
import { fillRequired, focusedId, handedOver, loaded, openForm, openSite, settled, submit } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const field = (page) => page.getByLabel("Serial numbers", { exact: true });
const count = (page, text) => page.locator(".serials-count", { hasText: text }).waitFor();

/** A column as a spreadsheet copies it, with its head. */
const column = (from, many) => Array.from({ length: many }, (_, at) => String(60120000 + from + at));

/** What a scanner sends: each number as keys, and Enter after it. */
async function scan(page, numbers) {
  for (const number of numbers) {
    await page.keyboard.type(number);
    await page.keyboard.press("Enter");
  }
}

/** As from a spreadsheet: by the clipboard. */
async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("ControlOrMeta+V");
}

test("Three hundred serial numbers are pasted, twenty scanned, two put right by keyboard, and all are handed over", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await field(page).focus();
  const pasted = column(0, 300);
  await paste(page, `Serienummer\n${pasted.with(16, "1,23E+10").with(20, pasted[3]).join("\n")}\n`);
  await count(page, "298 of 300, 1 repeated, 1 doubtful");
  await scan(page, column(300, 20));
  assert.equal(await page.locator("#handed-over").isVisible(), false);
  await count(page, "318 of 320, 1 repeated, 1 doubtful");
  // The first row is the repeated one, on the lines 5 and 22; the second the one that a spreadsheet has rounded.
  await page.keyboard.press("Tab");
  assert.equal(await focusedId(page), "item-1-serials-0");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(pasted[20]);
  await page.keyboard.press("Enter");
  await count(page, "319 of 320, 1 doubtful");
  await settled(page);
  assert.equal(await focusedId(page), "item-1-serials-0");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(pasted[16]);
  await page.keyboard.press("Enter");
  await count(page, "320 serial numbers");
  await settled(page);
  assert.equal(await focusedId(page), "item-1-serials");
  // On paper nobody's number is missing, and what goes into the parcel is one page.
  const pages = pagesOf(await page.pdf({ format: "A4" }));
  const parcel = pages.findIndex((text) => text.startsWith("Whatgoesintotheparcel"));
  assert.equal(pages.length, parcel + 1);
  for (const number of column(0, 320)) assert.ok(pages[parcel].includes(number), number);
  for (const number of column(0, 320)) assert.ok(pages.slice(0, parcel).join("").includes(number), number);
  assert.ok(parcel <= 8, `${parcel} pages of statement`);
  const request = await submit(page);
  assert.deepEqual(request.products[0].serialNumbers, column(0, 320));
  assert.equal(request.products[0].quantity, 320);
  assert.equal(request.facts.items[0].quantity, 320);
  await close();
});

test("What is scanned after a paste stands on a line of its own, wherever that was pasted", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await field(page).focus();
  await paste(page, column(0, 2).join("\n"));
  await scan(page, column(2, 1));
  assert.equal(await field(page).inputValue(), `${column(0, 3).join("\n")}\n`);
  // Behind the second one, on a line of its own.
  for (const key of ["ArrowUp", "ArrowUp", "End", "Enter"]) await page.keyboard.press(key);
  await paste(page, column(3, 1)[0]);
  await scan(page, column(4, 1));
  await count(page, "5 serial numbers");
  // What is pasted into a number stays in it, and a paste that ends its line is not ended again.
  await field(page).fill("");
  await paste(page, "6012\n");
  await page.keyboard.press("ArrowUp");
  await paste(page, "99");
  assert.equal(await field(page).inputValue(), "996012\n");
  await page.keyboard.press("ControlOrMeta+Z");
  await page.keyboard.press("ControlOrMeta+Z");
  assert.equal(await field(page).inputValue(), "");
  await close();
});

test("Where the quantity and the serial numbers differ, the customer is asked which counts before the request is handed over", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.getByLabel("How many?").fill("12");
  await field(page).fill(column(0, 3).join("\n"));
  await page.getByText("Until you choose, the estimate goes by the serial numbers.").waitFor();
  await page.getByRole("button", { name: "Submit the request" }).click();
  await page.getByRole("link", { name: "Choose which counts for product 1" }).click();
  await settled(page);
  assert.equal(await focusedId(page), "item-1-counts");
  await page.getByLabel("12, the quantity that I typed").check();
  const { facts, products } = await submit(page);
  assert.deepEqual([facts.items[0].quantity, products[0].quantity, products[0].serialNumbers.length], [12, 12, 3]);
  await close();
});

test("A page's own check says which serial numbers are doubtful, those too that are there when it is set", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await field(page).fill(column(0, 3).join("\n"));
  await count(page, "3 serial numbers");
  const check = (name) =>
    page.locator("service-request").evaluate((form, name) => {
      const recalled = (serial) => (serial.endsWith("1") ? { problem: "Recalled in 2024." } : {});
      form.serialCheck = { recalled, short: /\d{4}/ }[name];
    }, name);
  await check("recalled");
  await page.getByText("Recalled in 2024.").waitFor();
  await count(page, "2 of 3, 1 doubtful");
  await check("none");
  await count(page, "3 serial numbers");
  await check("short");
  await count(page, "0 of 3, 3 doubtful");
  await close();
});

test("With everything kept on the device, serial numbers and what was said of them are there after a reload", async () => {
  const { page, close } = await openForm(site);
  await page.getByLabel(/Keep personal details too/).check();
  await field(page).fill("60120001\n60120002\n#3\n");
  await page.getByRole("button", { name: "Keep as it is" }).click();
  await page.getByLabel("How many?").fill("4");
  await page.getByLabel("4, the quantity that I typed").check();
  await settled(page);
  await page.reload();
  await count(page, "3 serial numbers");
  assert.equal(await field(page).inputValue(), "60120001\n60120002\n#3\n");
  assert.equal(await page.getByLabel("4, the quantity that I typed").isChecked(), true);
  await close();
});

test("What is said of a list with a head stands below the row of the product, which stays as wide as it was", async () => {
  const opened = await openForm(site);
  const { page, close } = opened;
  await loaded(opened);
  const columns = () => page.locator(".form-product").evaluate((row) => getComputedStyle(row).gridTemplateColumns);
  const before = await columns();
  await page.getByRole("textbox", { name: "Serial numbers" }).fill("Serial number\n71000000\n71000001");
  await page.getByText("is taken for the column").waitFor();
  assert.equal(await columns(), before);
  await close();
});

test("What was put right in a list is undone step by step by keyboard, and the focus stays with the number that it is about", async () => {
  const { page, close } = await openForm(site);
  const typed = [...column(0, 12), "1,23E+10", "60120098", "#99"].join("\n");
  await field(page).fill(typed);
  await page.getByLabel(/What is wrong/).fill("Dark: 1,23E+10, 60120001");
  await count(page, "13 of 15, 2 doubtful");
  const undo = page.getByRole("button", { name: "Undo the last change" });
  const described = () => page.getByLabel(/What is wrong/).inputValue();
  assert.equal(await undo.count(), 0);
  // Into one that stands there already: the row that tells of it comes first, and has the focus.
  await page.locator("#item-1-serials-1").fill("60120003");
  await page.keyboard.press("Enter");
  await count(page, "13 of 15, 1 repeated, 1 doubtful");
  await settled(page);
  assert.equal(await focusedId(page), "item-1-serials-0");
  assert.equal(await page.locator("#item-1-serials-0").inputValue(), "60120003");
  // The other one is taken out.
  await page.locator("#item-1-serials-1").focus();
  for (const key of ["Tab", "Tab", "Tab"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await count(page, "13 of 14, 1 repeated");
  assert.equal(await described(), "Dark: 60120001");
  await undo.press("Enter");
  await count(page, "13 of 15, 1 repeated, 1 doubtful");
  await settled(page);
  assert.equal(await focusedId(page), "item-1-serials-1");
  assert.equal(await described(), "Dark: 1,23E+10, 60120001");
  await undo.press("Enter");
  await count(page, "13 of 15, 2 doubtful");
  await settled(page);
  assert.equal(await focusedId(page), "item-1-serials-1");
  assert.deepEqual([await field(page).inputValue(), await undo.count()], [typed, 0]);
  // What is typed since is not lost: there is nothing to undo then.
  await page.getByRole("button", { name: "Keep all 2 as they are" }).press("Enter");
  await undo.waitFor();
  await field(page).press("End");
  await field(page).pressSequentially("\n60120100");
  await undo.waitFor({ state: "detached" });
  await close();
});

test("A request that is submitted before its serial numbers could be counted waits for that, and is handed over with their number", async () => {
  let go;
  const held = new Promise((done) => {
    go = done;
  });
  const before = (page) => page.route(/serials[^/]*\.js/, (route) => held.then(() => route.continue()));
  const { page, close } = await openForm(site, { before });
  await fillRequired(page);
  await field(page).fill(column(0, 30).join("\n"));
  await page.getByRole("button", { name: "Submit the request" }).click();
  await page.locator("service-request [role=status]", { hasText: "Handing over" }).waitFor();
  await settled(page);
  assert.equal(await page.locator("#error-summary").count(), 0);
  // It is seen as well.
  assert.equal((await page.locator("#submit").textContent()).trim(), "Handing over …");
  go();
  const { products, facts } = await handedOver(page);
  assert.deepEqual([products[0].quantity, facts.items[0].quantity], [30, 30]);
  await close();
});
