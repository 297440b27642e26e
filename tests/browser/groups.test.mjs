// Lists from files and from what is pasted with several columns: products of the form, and the form as it was again.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { number, workbook } from "../../www/element/form/lists/workbook.mjs";
import { findings } from "./access/axe.mjs";
import { drop, listNote as note } from "./drop.mjs";
import { choose, fillRequired, focusedId, openForm, openSite, script, settled, submit } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const spoken = (page, text) => page.locator("service-request [role=status]", { hasText: text }).waitFor();
const button = (page, name) => page.getByRole("button", { name, exact: true });
/** What the facts and the request say of the products. */
const facts = (page) => page.locator("service-request").evaluate((form) => form.facts.items);
const products = (page) => page.locator("service-request").evaluate((form) => form.request.products);
const numbers = (from, many) => Array.from({ length: many }, (_, at) => String(60120000 + from + at));

/** As from a spreadsheet: by the clipboard. */
async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("ControlOrMeta+V");
}

const CSV = [
  "Serienr;Produkt;Ydelse;Garanti;Fejl;Forurenet",
  "60120001;Varmemåler DN 20;Reparation;ja;Mørkt display;nej",
  "60120002;Varmemåler DN 20;Reparation;ja;;nej",
  "60120003;Vandmåler DN 15;Stikprøvekontrol;;;",
  "60120003;Vandmåler DN 15;Stikprøvekontrol;;;",
  "1,23E+10;Vandmåler DN 15;Stikprøvekontrol;;;",
  "60120005;Vandmåler DN 15;Vask;;;",
  ";Vandmåler DN 15;Stikprøvekontrol;;;",
].join("\r\n");

test("A CSV file dropped on the form becomes products, is counted, and is taken out again exactly as it came", async () => {
  const { page, asked, close } = await openForm(site);
  await settled(page);
  const before = await products(page);
  await button(page, "Read a list from a file…").waitFor();
  assert.equal(asked.filter((url) => script("reading").test(url) || script("read-text").test(url)).length, 0);
  await drop(page, "målere.csv", Buffer.from(CSV, "latin1"));
  assert.equal(await note(page).locator(".serials-count").textContent(), "4 of 6, 1 repeated, 1 doubtful");
  await note(page).getByText("målere.csv").waitFor();
  await note(page).getByText("They are in 3 products. The faults that it names are in the description.").waitFor();
  const rows = await note(page).locator(".list-problems li").allTextContents();
  assert.deepEqual(
    rows.map((row) => row.replace(/\s+/g, " ").trim()),
    [
      "Row 5: 60120003 It is in row 4 already, and counts once.",
      "Row 6: 1,23E+10 A spreadsheet has rounded it: its last digits are lost.",
      "Row 7: Vask This was not understood, and is left out.",
      "Row 8: There is no serial number in this row.",
    ],
  );
  assert.equal(await focusedId(page), "list-note");
  await spoken(page, "4 of 6, 1 repeated, 1 doubtful. They are in 3 products.");
  assert.deepEqual(
    (await products(page)).map(({ product, service, serialNumbers }) => [product, service, serialNumbers.length]),
    [
      ["Varmemåler DN 20", "repair", 2],
      ["Vandmåler DN 15", "sampleTest", 2],
      ["Vandmåler DN 15", "", 1],
    ],
  );
  const [repair] = await facts(page);
  assert.deepEqual([repair.warranty, repair.contaminated, repair.quantity], ["covered", false, 2]);
  assert.equal(await page.getByLabel(/What is wrong/).inputValue(), "Mørkt display: 60120001");
  await button(page, "Undo").click();
  await note(page).getByText("The list has been taken out again.").waitFor();
  await settled(page);
  assert.equal(await focusedId(page), "list-note");
  assert.deepEqual(await products(page), before);
  assert.equal(await page.getByLabel(/What is wrong/).inputValue(), "");
  await button(page, "Put the list back in").click();
  await settled(page);
  assert.equal((await products(page)).length, 3);
  await button(page, "Close").click();
  await note(page).waitFor({ state: "detached" });
  assert.equal(await focusedId(page), "read-list");
  await close();
});

test("Three hundred meters in a workbook are read by the button, given one service in one place, and handed over", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.getByLabel("Serial numbers", { exact: true }).fill("70000001");
  const rows = numbers(0, 300).map((serial, at) => [number(serial), at % 2 ? "Heat meter DN 20" : "Water meter DN 15"]);
  const content = Buffer.from(workbook({ Meters: [["Serial number", "Product"], ...rows] }));
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    button(page, "Read a list from a file…").press("Enter"),
  ]);
  await chooser.setFiles({ name: "meters.xlsx", mimeType: "application/octet-stream", buffer: content });
  await note(page).getByText("300 serial numbers").waitFor();
  await note(page).getByText("They are in 2 products, after what stood in the form.").waitFor();
  await settled(page);
  await page.getByRole("radiogroup", { name: "The same service for all 2 that have none yet?" }).waitFor();
  await choose(page, "The same service for all 2 that have none yet?", "Sample test");
  const request = await submit(page);
  assert.deepEqual(
    request.products.map(({ service, quantity }) => [service, quantity]),
    [
      ["repair", 1],
      ["sampleTest", 150],
      ["sampleTest", 150],
    ],
  );
  assert.deepEqual(
    request.facts.items.map(({ quantity }) => quantity),
    [1, 150, 150],
  );
  await close();
});

test("Where no head says which column is which, it is asked, with the first rows, and can be answered by keyboard alone", async () => {
  const { page, close } = await openForm(site, { viewport: { width: 320, height: 800 } });
  const lines = numbers(0, 12).map((serial, at) => `${serial};${1000000 + at * 7};Heat meter`);
  await drop(page, "list.csv", lines.join("\n"));
  await note(page).getByText("Which column is which?").waitFor();
  assert.equal(await focusedId(page), "list-note");
  assert.deepEqual(await findings(page), []);
  const isNarrow = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  assert.ok(isNarrow, "the page is moved sideways");
  // The preview, the columns of serial numbers, those of the product, those of the quantity, the button.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await focusedId(page), "list-serial");
  await page.keyboard.press("Space");
  await settled(page);
  await page.keyboard.press("Tab");
  assert.equal(await focusedId(page), "list-product");
  for (const key of ["ArrowDown", "ArrowDown", "Tab", "Tab", "Enter"]) {
    await page.keyboard.press(key);
    await settled(page);
  }
  await note(page).getByText("12 serial numbers").waitFor();
  assert.equal(await focusedId(page), "list-note");
  const [only, another] = await products(page);
  assert.deepEqual([only.product, only.serialNumbers.length, another], ["Heat meter", 12, undefined]);
  // The list stands while others are looked for, and stays where none are taken.
  const named = async () => (await products(page)).map(({ product }) => product);
  await button(page, "Choose other columns").click();
  await note(page).getByText("Which column is which?").waitFor();
  assert.deepEqual(await named(), ["Heat meter"]);
  await button(page, "Close").click();
  await note(page).getByText("12 serial numbers").waitFor();
  assert.equal(await focusedId(page), "list-note");
  assert.deepEqual(await named(), ["Heat meter"]);
  await button(page, "Choose other columns").click();
  await note(page).getByRole("radiogroup", { name: "In which column is the product?" }).getByLabel("In none").check();
  await button(page, "Read the list").click();
  await note(page).getByText("12 serial numbers").waitFor();
  assert.deepEqual(await named(), [""]);
  await button(page, "Undo").click();
  await note(page).getByText("The list has been taken out again.").waitFor();
  const [left] = await products(page);
  assert.deepEqual(left.serialNumbers, []);
  await close();
});

test("Several columns pasted into the serial numbers are taken as a table, and can be taken out again", async () => {
  const { page, close } = await openForm(site);
  await choose(page, "Which service do you need?", "Repair");
  await button(page, "Read a list from a file…").waitFor();
  await page.getByLabel("Serial numbers", { exact: true }).focus();
  await paste(page, "Serial number\tProduct\n60120001\tHeat meter\n60120002\tWater meter\n");
  await note(page).getByText("2 serial numbers").waitFor();
  await note(page).getByText("What you had already answered holds for them").waitFor();
  await settled(page);
  assert.deepEqual(
    (await products(page)).map(({ product, service, serialNumbers }) => [product, service, ...serialNumbers]),
    [
      ["Heat meter", "repair", "60120001"],
      ["Water meter", "repair", "60120002"],
    ],
  );
  await button(page, "Undo").click();
  await settled(page);
  assert.deepEqual(
    (await products(page)).map(({ product, service }) => [product, service]),
    [["", "repair"]],
  );
  await close();
});

test("From the fourth product on each is a line, which opens by keyboard, and where something in it is to be put right", async () => {
  const { page, close } = await openForm(site);
  const services = ["Repair", "Repair", "Repair", "Sample test", "", "", ""];
  const rows = services.map((service, at) => `${60120000 + at};Meter ${at + 1};${service}`);
  await drop(page, "list.csv", ["Serial number;Product;Service", ...rows].join("\n"));
  // Those of a list of so many are lines from the first on.
  assert.equal(await page.locator("service-request .item-fold:not([open])").count(), 7);
  const folded = page.locator("service-request service-request-item:nth-of-type(n + 4) .item-fold");
  const text = async (at) => (await folded.nth(at).locator("> summary").innerText()).replace(/\s+/g, " ").trim();
  const isOpen = (at) => folded.nth(at).evaluate((details) => details.open);
  assert.equal(await folded.count(), 4);
  assert.deepEqual(
    [await text(0), await text(1)],
    ["Product 4 Meter 4 × 1 · Sample test One thing to watch out for", "Product 5 Meter 5 × 1"],
  );
  assert.equal(await folded.nth(0).locator("input, textarea").count(), 0);
  await folded.nth(0).locator("> summary").press("Enter");
  await settled(page);
  assert.equal(await folded.nth(0).getByLabel("Product (required)").inputValue(), "Meter 4");
  await folded.nth(0).getByLabel("Product (required)").fill("Meter 4b");
  await folded.nth(0).locator("> summary").press("Enter");
  await settled(page);
  assert.deepEqual(
    [await isOpen(0), await text(0)],
    [false, "Product 4 Meter 4b × 1 · Sample test One thing to watch out for"],
  );
  await button(page, "Submit the request").click();
  await settled(page);
  // Products 5 to 7 have no service.
  assert.deepEqual([await isOpen(0), await isOpen(1), await isOpen(3)], [false, true, true]);
  assert.match(await text(1), /Error$/);
  await folded.nth(3).locator("> summary").click();
  await settled(page);
  assert.equal(await isOpen(3), false);
  await page.locator("#error-summary li a").nth(2).click();
  await settled(page);
  assert.deepEqual([await isOpen(3), await focusedId(page)], [true, "item-8-service"]);
  assert.deepEqual(await findings(page), []);
  await close();
});

test("What was typed by hand stays open before a list of many, and a list of three stands open", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  const list = (many) =>
    ["Serial number;Product", ...numbers(0, many).map((serial, at) => `${serial};Meter ${at}`)].join("\n");
  await drop(page, "three.csv", list(3));
  await note(page).getByText("They are in 3 products").waitFor();
  const folded = page.locator("service-request .item-fold");
  assert.equal(await folded.count(), 1);
  await button(page, "Undo").click();
  await drop(page, "four.csv", list(4));
  await note(page).getByText("They are in 4 products").waitFor();
  await settled(page);
  assert.equal(await folded.count(), 4);
  assert.equal(await page.locator("#item-1-product").isVisible(), true);
  // Opened, it stays so, whatever is done about the list.
  await folded.nth(0).locator("> summary").click();
  await page.locator("#list-service-sampleTest").check();
  await settled(page);
  assert.deepEqual(await folded.evaluateAll((all) => all.map(({ open }) => open)), [true, false, false, false]);
  await close();
});

test("A product that is added by hand as the fourth stands open, with the focus on its first question", async () => {
  const { page, close } = await openForm(site);
  for (let place = 1; place < 5; place += 1) {
    if (place > 1) await button(page, "Add another product").click();
    await settled(page);
    assert.equal(await focusedId(page), place > 1 ? `item-${place}-service` : undefined);
    await page.locator(`service-request #item-${place}-service`).check();
    await settled(page);
  }
  await close();
});

/** What a button saves: the file's name and its text. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).first().click()]);
  return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
}

for (const [lang, save, saveAll] of [
  ["en", "Save the list as a file", "Save all lists as a table (CSV)"],
  ["sv", "Spara listan som fil", "Spara alla listor som tabell (CSV)"],
  ["da", "Gem listen som fil", "Gem alle lister som tabel (CSV)"],
]) {
  test(`The lists are taken back as files, which are the same products when they are read again: ${lang}`, async () => {
    const { page, close } = await openForm(site);
    assert.equal(await button(page, "Save the list as a file").count(), 0);
    await drop(page, "list.csv", CSV);
    await page.locator("service-request").evaluate((form, lang) => form.setAttribute("lang", lang), lang);
    await button(page, saveAll).waitFor();
    assert.match((await saved(page, save))[1], /^60120001\r\n60120002\r\n$/);
    const [name, text] = await saved(page, saveAll);
    assert.match(name, /\.csv$/);
    const before = (await facts(page)).map(({ product, service, warranty, contaminated }) => [
      product,
      service,
      warranty,
      contaminated,
    ]);
    await page.locator("service-request").evaluate((form) => form.reset());
    await note(page).waitFor({ state: "detached" });
    await page
      .locator("service-request .list-file")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await note(page).waitFor();
    await settled(page);
    const after = (await facts(page)).map(({ product, service, warranty, contaminated }) => [
      product,
      service,
      warranty,
      contaminated,
    ]);
    assert.deepEqual(after, before);
    assert.equal((await products(page)).length, 3);
    await close();
  });
}

test("Products from a list are in the link without their serial numbers, and in a draft with all of them", async () => {
  const { page, close } = await openForm(site);
  await drop(page, "list.csv", CSV);
  const counted = async () => (await products(page)).map(({ product, quantity }) => [product, quantity]);
  const before = await counted();
  await page.getByLabel(/Keep personal details too/).check();
  await settled(page);
  await page.reload();
  await page.locator(".serials-count").first().waitFor();
  assert.deepEqual(await counted(), before);
  assert.deepEqual((await products(page))[0].serialNumbers, ["60120001", "60120002"]);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(page, "Copy a link to these answers").click();
  await settled(page);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(!Buffer.from(link.split("=1.")[1], "base64url").toString().includes("6012"), "the link has serial numbers");
  const other = await openForm(site);
  await other.page.goto(link);
  await other.page.reload();
  await settled(other.page);
  assert.deepEqual(
    (await products(other.page)).map(({ product, quantity }) => [product, quantity]),
    before,
  );
  await other.close();
  await close();
});

/** Files that are not read, and what is said of each. */
const UNREAD = [
  ["empty.csv", "", "There is nothing in it."],
  ["photo.png", Buffer.from("89504e470d0a1a0a0000", "hex"), "The file is neither CSV, Excel (.xlsx) nor text."],
  ["old.xls", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "Save it as a workbook (.xlsx)"],
  ["broken.xlsx", Buffer.from("PK\u0003\u0004 broken"), "The file is damaged"],
];

test("A file that cannot be read says why, changes nothing, and another one can be chosen", async () => {
  const { page, said, close } = await openForm(site);
  for (const [name, content, says] of UNREAD) {
    await drop(page, name, content);
    await note(page).getByText(says).waitFor();
    await note(page).getByText(name, { exact: true }).waitFor();
    await settled(page);
    assert.equal(await focusedId(page), "list-note");
    assert.equal((await products(page)).length, 1);
  }
  const many = Array.from({ length: 201 }, (_, at) => `${60120000 + at};Meter ${at}`);
  await drop(page, "many.csv", ["Serial number;Product", ...many].join("\n"));
  await note(page).getByText("That would be more than 200 products.").waitFor();
  assert.equal((await products(page)).length, 1);
  await page.getByRole("radiogroup", { name: "In which column is the product?" }).getByLabel("In none").check();
  await button(page, "Read the list").click();
  await note(page).getByText("201 serial numbers").waitFor();
  assert.deepEqual(said, []);
  await close();
});

test("Serial numbers alone go to the product that they are dropped on, where each counts once, and in two products twice", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.getByLabel("Serial numbers", { exact: true }).fill("60120001");
  await drop(page, "more.txt", "60120001\n60120002\n", "#item-1-product");
  await note(page).getByText("2 serial numbers").waitFor();
  assert.equal(await note(page).getByText("already").count(), 0);
  assert.equal(await page.getByLabel("Serial numbers", { exact: true }).inputValue(), "60120001\n60120001\n60120002");
  await page.locator(".serials-count", { hasText: "2 of 3, 1 repeated" }).waitFor();
  const quantities = async () => (await facts(page)).map(({ quantity }) => quantity);
  assert.deepEqual(await quantities(), [2]);
  await drop(page, "pumps.csv", "Serial number;Product;Service\n60120001;Pump;Repair\n");
  await note(page).getByText("One of them was in the form already: it counts twice now.").waitFor();
  assert.deepEqual(await quantities(), [2, 1]);
  await close();
});

test("A list that is taken out again leaves what has been changed in other products since", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await drop(page, "list.csv", "Serial number;Product;Service\n60120001;Meter;Repair\n");
  await note(page).getByText("after what stood in the form").waitFor();
  await page.locator("#item-1-product").fill("Pump 2");
  await page.locator("#item-1-service-sampleTest").check();
  await button(page, "Undo").click();
  await note(page).getByText("The list has been taken out again.").waitFor();
  await settled(page);
  const told = async () => (await facts(page)).map(({ product, service }) => [product, service]);
  assert.deepEqual(await told(), [["Pump 2", "sampleTest"]]);
  await button(page, "Put the list back in").click();
  await settled(page);
  assert.deepEqual(await told(), [
    ["Pump 2", "sampleTest"],
    ["Meter", "repair"],
  ]);
  await close();
});

for (const [lang, says] of [
  ["sv", "De finns i 3 produkter."],
  ["da", "De står i 3 produkter."],
]) {
  test(`What was read from a file is told in the language of the page, and axe finds nothing: ${lang}`, async () => {
    const { page, close } = await openForm(site);
    await button(page, "Read a list from a file…").waitFor();
    await drop(page, "list.csv", CSV);
    await page.locator("service-request").evaluate((form, lang) => form.setAttribute("lang", lang), lang);
    await note(page).getByText(says).waitFor();
    await settled(page);
    assert.deepEqual(await findings(page), []);
    await close();
  });
}
