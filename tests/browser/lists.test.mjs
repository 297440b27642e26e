// Lists as utilities have them: by quantities, printed with totals, in wide tables, and dropped in the wrong place.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { findings } from "./access/axe.mjs";
import { drop, dropAt, dropFromDesk, listNote as note } from "./drop.mjs";
import { fillRequired, focusedId, openForm, openSite, settled, submit } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const button = (page, name) => page.getByRole("button", { name, exact: true });
const products = (page) => page.locator("service-request").evaluate((form) => form.request.products);
const counted = async (page) => (await products(page)).map(({ product, quantity }) => [product, quantity]);
const rowsOf = async (page, list) =>
  (await note(page).locator(`.list-${list} li`).allTextContents()).map((row) => row.replace(/\s+/g, " ").trim());

test("A list without serial numbers becomes products with their quantities, and what is no whole number is told by row", async () => {
  const { page, said, close } = await openForm(site);
  const rows = [
    "Målertype;Antal målere;Ydelse",
    "Varmemåler;1.200;Stikprøvekontrol",
    "Vandmåler;40 stk.;",
    "Ventil;ca 5;",
  ];
  await drop(page, "antal.csv", rows.join("\r\n"));
  assert.equal(await note(page).locator(".serials-count").textContent(), "1,240 pieces in 2 of 3 rows");
  assert.deepEqual(await rowsOf(page, "toLookAt"), [
    "Row 4: ca 5 This row has no quantity that is a positive whole number: it is left out.",
  ]);
  assert.deepEqual(await counted(page), [
    ["Varmemåler", 1200],
    ["Vandmåler", 40],
  ]);
  assert.deepEqual(await findings(page), []);
  assert.deepEqual(said, []);
  await close();
});

test("The faults of a list stand in the description below what is being typed there, and go from it with the list", async () => {
  const { page, close } = await openForm(site);
  const field = page.getByLabel(/What is wrong/);
  const described = async () => {
    const told = await page.locator("service-request").evaluate((form) => form.request.description);
    assert.equal(await field.inputValue(), told);
    return told;
  };
  for (const own of ["", "All from one street."]) {
    // The field is not left before the list is dropped.
    await field.fill(own);
    await drop(page, "faults.csv", "Serial number;Fault\n60120001;Dark\n60120002;Leaks\n");
    assert.equal(await described(), [own, "Dark: 60120001", "Leaks: 60120002"].filter(Boolean).join("\n"));
    await note(page).getByRole("button", { name: "Undo", exact: true }).click();
    await settled(page);
    assert.equal(await described(), own);
    await note(page).getByRole("button", { name: "Put the list back in" }).click();
    await settled(page);
    assert.match(await described(), /Leaks: 60120002$/);
    await note(page).getByRole("button", { name: "Undo", exact: true }).click();
    await settled(page);
  }
  await close();
});

test("Where a row has a serial number and says more than one, it is told, and asked before the request is handed over", async () => {
  const { page, close } = await openForm(site);
  await fillRequired(page);
  await page.getByLabel("Product (required)").fill("");
  const rows = ["Serial number;Product;Qty;Service", "60120001;Valve;1;Repair", "60120002;Valve;4;Repair"];
  await drop(page, "list.csv", rows.join("\n"));
  assert.deepEqual(await rowsOf(page, "toLookAt"), [
    "Row 3: 60120002 The row says 4, and has one serial number. Where the sums differ, you are asked at the product which of them counts.",
  ]);
  await button(page, "Submit the request").click();
  await page.getByRole("link", { name: "Choose which counts for product 1" }).click();
  await settled(page);
  await page.getByLabel("5, the quantity that I typed").check();
  const request = await submit(page);
  assert.deepEqual(
    request.products.map(({ quantity, serialNumbers }) => [quantity, serialNumbers]),
    [[5, ["60120001", "60120002"]]],
  );
  await close();
});

test("Totals, heads once more and a second table are passed over and named, and the second table can be read after all", async () => {
  const { page, close } = await openForm(site);
  const heads = "Serial number;Product";
  const second = ["", "Customer no.;Kind", "60120009;Heat meter"];
  await drop(
    page,
    "printed.csv",
    [heads, "60120001;Heat meter", heads, "60120002;Heat meter", "Total;2", ...second].join("\n"),
  );
  assert.equal(await note(page).locator(".serials-count").textContent(), "2 serial numbers");
  await note(page).getByText("4 rows were passed over: see below whether that is right.").waitFor();
  assert.deepEqual(await rowsOf(page, "passed"), [
    "Row 3: Serial number · Product The heads again, or what stands above them.",
    "Row 5: Total · 2 A total.",
    "Row 7: Customer no. · Kind Another table seems to begin here. Rows 7 to 8 have not been read.",
  ]);
  await button(page, "Read those rows as part of the list too").click();
  await note(page).getByText("3 serial numbers").waitFor();
  await settled(page);
  assert.equal(await focusedId(page), "list-note");
  const [{ serialNumbers }] = await products(page);
  assert.deepEqual(serialNumbers, ["60120001", "60120002", "60120009"]);
  assert.deepEqual(await findings(page), []);
  await button(page, "Undo").click();
  await settled(page);
  assert.deepEqual(await counted(page), [["", 1]]);
  await close();
});

test("A file that is dropped beside the products leaves nothing lost: a list is asked about, another file refused with a word", async () => {
  const { page, close } = await openForm(site);
  await page.locator("#read-list").waitFor();
  await page.getByLabel(/What is wrong/).fill("The display stays dark.");
  const items = page.locator("service-request .form-section-items");
  const beside = { name: "list.csv", content: "Serial number;Product\n60120001;Meter", on: "#estimate, .estimate, h2" };
  assert.equal(await dropAt(page, { ...beside, hang: true }), true);
  assert.match(await items.getAttribute("class"), /form-section-offered/);
  assert.equal(await dropAt(page, beside), true);
  await note(page).getByText("This was dropped beside the products. Is it a list of them?").waitFor();
  await settled(page);
  assert.equal(await focusedId(page), "list-note");
  assert.doesNotMatch(await items.getAttribute("class"), /offered|hovered/);
  assert.deepEqual((await products(page))[0].serialNumbers, []);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await note(page).getByText("1 serial number").waitFor();
  assert.deepEqual(await counted(page), [["Meter", 1]]);
  await dropAt(page, { name: "meter.jpg", type: "image/jpeg", on: ".form-section-contact" });
  await note(page).getByText("Only a list can be dropped here").waitFor();
  assert.equal(await page.getByLabel(/What is wrong/).inputValue(), "The display stays dark.");
  await close();
});

test("A real file never has the browser leave the page: not over a form that is disabled, nor before its scripts have come", async () => {
  const path = fileURLToPath(new URL("./lists.test.mjs", import.meta.url));
  const before = (page) => page.route(/serials[^/]*\.js/, (route) => route.abort());
  const early = await openForm(site, { before });
  const ready = await openForm(site);
  await ready.page.locator("#read-list").waitFor();
  for (const { page } of [early, ready]) {
    const address = page.url();
    for (const on of ["#form-title", "#section-contact", "#estimate"]) {
      await dropFromDesk(page, path, on);
      await settled(page);
      // Chromium without a window opens it in another one.
      assert.deepEqual(
        page
          .context()
          .pages()
          .map((one) => one.url()),
        [address],
        on,
      );
    }
  }
  await note(ready.page).getByText("This was dropped beside the products.").waitFor();
  await button(ready.page, "Close").click();
  await ready.page.locator("service-request").evaluate((form) => form.setAttribute("disabled", ""));
  await dropFromDesk(ready.page, path, "#section-items");
  await settled(ready.page);
  assert.equal(await note(ready.page).count(), 0);
  assert.equal(ready.page.context().pages().length, 1);
  await early.close();
  await ready.close();
});

test("What the page itself takes in its own part of the form stays its own", async () => {
  const { page, close } = await openForm(site);
  await page.locator("#read-list").waitFor();
  await page.locator("service-request").evaluate((form) => {
    const own = document.createElement("div");
    own.slot = "before-submit";
    own.addEventListener("dragover", (event) => event.preventDefault());
    form.append(own);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "a.csv"));
    own.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true, composed: true }));
  });
  assert.equal(await page.locator("service-request .form-section-offered").count(), 0);
  await close();
});

test("Which products of a list are folded, and which are open, is as it was after a reload", async () => {
  const { page, close } = await openForm(site);
  await page.getByLabel(/Keep personal details too/).check();
  const rows = Array.from({ length: 5 }, (_, at) => `6012000${at};Meter ${at}`);
  await drop(page, "list.csv", ["Serial number;Product", ...rows].join("\n"));
  const folded = page.locator("service-request .item-fold");
  const open = () => folded.evaluateAll((all) => all.map((one) => one.open));
  await folded.nth(1).locator("> summary").click();
  await folded.nth(4).locator("> summary").click();
  await settled(page);
  const asLeft = [false, true, false, false, true];
  assert.deepEqual(await open(), asLeft);
  await page.waitForFunction(() => /"folds":\[false,true/.test(Object.values(localStorage).join()));
  await page.reload();
  await folded.nth(4).waitFor();
  await settled(page);
  assert.deepEqual(await open(), asLeft);
  assert.equal(await folded.nth(1).getByLabel("Product (required)").inputValue(), "Meter 1");
  await page.evaluate(() => document.querySelector("service-request").reset());
  await settled(page);
  assert.equal(await folded.count(), 0);
  await close();
});

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWX";

test("Of twenty-four columns with long heads the right ones are chosen by keyboard, and a narrow page is not moved sideways", async () => {
  const { page, close } = await openForm(site, { viewport: { width: 320, height: 800 } });
  const heads = Array.from(
    { length: 24 },
    (_, at) => `What the register calls property ${LETTERS[at]} of the building`,
  );
  const row = (number) => heads.map((_, at) => (at === 20 ? number : at === 22 ? "Heat meter" : `x ${at}`));
  await drop(page, "wide.csv", [heads, row("60120001"), row("60120002")].map((cells) => cells.join(";")).join("\n"));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  assert.deepEqual(await findings(page), []);
  for (const [id, column] of [
    ["list-serial", "Column U"],
    ["list-product", "Column W"],
  ]) {
    while ((await focusedId(page)) !== id) await page.keyboard.press("Tab");
    await page.keyboard.type(column);
    await settled(page);
  }
  assert.deepEqual(
    [await page.locator("#list-serial").inputValue(), await page.locator("#list-product").inputValue()],
    ["20", "22"],
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await note(page).getByText("2 serial numbers").waitFor();
  assert.deepEqual(await counted(page), [["Heat meter", 2]]);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await close();
});

test("What is put right at a product is counted in the list's note and put right in the description, and goes with the list", async () => {
  const { page, close } = await openForm(site);
  await page.getByLabel(/What is wrong/).fill("Twelve in all.");
  const rows = ["60120001;Heat meter;Repair;Dark display", "1,23E+10;Water meter;;Dark display", "60120003;Valve;;"];
  await drop(page, "meters.csv", ["Serial number;Product;Service;Fault", ...rows].join("\n"));
  const count = note(page).locator(".serials-count");
  const asked = note(page).getByRole("radiogroup");
  assert.equal(await count.textContent(), "2 of 3, 1 doubtful");
  await page.getByLabel("Serial number on line 1").fill("60120002");
  await page.getByLabel("Serial number on line 1").press("Enter");
  await settled(page);
  assert.equal(await count.textContent(), "3 serial numbers");
  assert.deepEqual(await rowsOf(page, "toLookAt"), []);
  const description = page.getByLabel(/What is wrong/);
  assert.equal(await description.inputValue(), "Twelve in all.\nDark display: 60120001, 60120002");
  await asked.waitFor();
  for (const number of [2, 3]) {
    await page
      .getByRole("group", { name: `Product ${number}` })
      .getByRole("radio", { name: "Sample test" })
      .check();
  }
  await asked.waitFor({ state: "detached" });
  await button(page, "Undo").click();
  await settled(page);
  assert.equal(await description.inputValue(), "Twelve in all.");
  await button(page, "Put the list back in").click();
  await settled(page);
  assert.equal(await count.textContent(), "3 serial numbers");
  assert.equal(await description.inputValue(), "Twelve in all.\nDark display: 60120001, 60120002");
  await close();
});

/** A form with three products: one by hand, then two of a list, with serial numbers and a quantity of their own. */
async function withThree() {
  const opened = await openForm(site);
  const { page } = opened;
  await fillRequired(page);
  const rows = ["60120001;Heat meter;Repair;1", "60120002;Heat meter;Repair;4", "60120003;Water meter;Sample test;1"];
  await drop(page, "meters.csv", ["Serial number;Product;Service;Qty", ...rows].join("\n"));
  return opened;
}

test("A product that was removed is brought back by keyboard, where it stood, with all that was answered about it", async () => {
  const { page, close } = await withThree();
  const before = await products(page);
  await page.getByRole("button", { name: "Remove product 2" }).press("Enter");
  await page
    .getByRole("group", { name: "“Heat meter” with 2 serial numbers has been removed. It was product 2 then." })
    .waitFor();
  await settled(page);
  assert.equal(await focusedId(page), "removed");
  await page.locator("service-request [role=status]", { hasText: "Product 2 has been removed." }).waitFor();
  // Where it stood: above what follows it.
  const isAbove = await page.locator("#removed").evaluate((note) => {
    const next = note.closest("service-request-item");
    return next?.item.product;
  });
  assert.equal(isAbove, "Water meter");
  assert.deepEqual(await findings(page), []);
  // What is typed elsewhere leaves it there.
  await page.getByLabel("Product (required)").first().fill("Valve");
  await page.locator("#removed").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("#removed").waitFor({ state: "detached" });
  await settled(page);
  assert.match(await focusedId(page), /^item-\d+-service/);
  await page.locator("service-request [role=status]", { hasText: "Product 2 is back, as it was." }).waitFor();
  assert.deepEqual(await products(page), [{ ...before[0], product: "Valve" }, ...before.slice(1)]);
  await close();
});

test("The last product comes back below the others, and nothing comes back of a form that has been cleared or of a list that is out", async () => {
  const { page, close } = await withThree();
  const names = async () => (await products(page)).map(({ product }) => product);
  const removed = page.locator("#removed");
  await page.getByRole("button", { name: "Remove product 1" }).click();
  await removed.waitFor();
  await page.getByRole("button", { name: "Remove product 2" }).click();
  await page.getByRole("group", { name: "It was product 2 then." }).waitFor();
  assert.equal(await removed.count(), 1);
  assert.equal(await removed.evaluate((one) => one.closest(".items-more") !== null), true);
  await removed.getByRole("button", { name: "Undo" }).click();
  await settled(page);
  assert.deepEqual(await names(), ["Heat meter", "Water meter"]);
  await page.getByRole("button", { name: "Remove product 2" }).click();
  await removed.waitFor();
  // The list takes what is left of it out of the form.
  await note(page).getByRole("button", { name: "Undo" }).click();
  await page.getByRole("group", { name: "It was product 1 then." }).waitFor();
  await note(page).getByRole("button", { name: "Put the list back in" }).click();
  await page.getByRole("group", { name: "It was product 2 then." }).waitFor();
  await page.getByRole("button", { name: "Add another product" }).click();
  await settled(page);
  await page
    .getByRole("button", { name: /Remove product/ })
    .last()
    .click();
  await removed.waitFor();
  await page.getByRole("button", { name: "Clear the form" }).click();
  await removed.waitFor({ state: "detached" });
  await close();
});

test("Products that were removed come back one after the other, each with its faults, or are put away", async () => {
  const { page, close } = await openForm(site);
  const rows = ["60120001;A;Dark", "60120002;B;Dark", "60120003;C;Leaks"];
  await drop(page, "list.csv", ["Serial number;Product;Fault", ...rows].join("\n"));
  const names = async () => (await products(page)).map(({ product }) => product).join(" ");
  const described = () => page.getByLabel(/What is wrong/).inputValue();
  const removed = page.locator("#removed");
  const press = async (name) => {
    await removed.getByRole("button", { name, exact: true }).press("Enter");
    await settled(page);
  };
  const remove = async (number) => {
    await page.getByRole("button", { name: `Remove product ${number}` }).press("Enter");
    await settled(page);
  };
  const all = await described();
  await remove(3);
  await remove(2);
  assert.deepEqual([await names(), await described()], ["A", "Dark: 60120001"]);
  await press("Undo");
  assert.equal(await names(), "A B");
  await removed.getByText("“C” with 1 serial number has been removed. It was product 3 then.").waitFor();
  await press("Undo");
  assert.deepEqual([await names(), await described(), await removed.count()], ["A B C", all, 0]);
  // What goes with the list comes back with it, and not before.
  await remove(3);
  await button(page, "Undo").last().click();
  await note(page).getByText("The list has been taken out again.").waitFor();
  await settled(page);
  assert.deepEqual([await names(), await removed.count()], ["", 0]);
  await button(page, "Put the list back in").click();
  await settled(page);
  await press("Undo");
  assert.deepEqual([await names(), await described()], ["A B C", all]);
  // One that is added then is none of the list's.
  await remove(3);
  await press("Close");
  assert.deepEqual([await removed.count(), await focusedId(page)], [0, "add-item"]);
  await page.locator("#list-service").check();
  await button(page, "Add another product").click();
  await page.getByLabel("Product (required)").nth(2).fill("D");
  await page.getByRole("textbox", { name: "Serial numbers" }).nth(2).fill("7001");
  await settled(page);
  assert.equal(await note(page).locator(".serials-count").textContent(), "2 serial numbers");
  await close();
});

test("A second click on what has removed a product takes nothing back that has been typed in between", async () => {
  const { page, close } = await openForm(site);
  const rows = ["60120001;A;Dark", "60120002;B;Dark"];
  await drop(page, "list.csv", ["Serial number;Product;Fault", ...rows].join("\n"));
  await settled(page);
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("service-request");
    const remove = [...shadowRoot.querySelectorAll(".item-remove")].at(-1);
    const described = shadowRoot.querySelector("#description");
    remove.click();
    described.value = "Noisy";
    described.dispatchEvent(new Event("input", { bubbles: true }));
    remove.click();
  });
  await page.locator("#removed").waitFor();
  await settled(page);
  assert.equal(await page.getByLabel(/What is wrong/).inputValue(), "Noisy");
  await close();
});

test("A folded product shows that its answers have set off a warning", async () => {
  const { page, close } = await openForm(site);
  const rows = ["A", "B", "C", "D", "E"].map((name, at) => `6012000${at};${name};Repair;${at > 2 ? "yes" : "no"}`);
  await drop(page, "list.csv", ["Serial number;Product;Service;Contaminated", ...rows].join("\n"));
  const folded = page.locator("service-request .item-fold > summary");
  await folded.nth(4).getByText("One thing to watch out for").waitFor();
  const marks = await folded.evaluateAll((all) => all.map((one) => one.querySelectorAll(".field-warning").length));
  assert.deepEqual(marks, [0, 0, 0, 1, 1]);
  assert.deepEqual(await findings(page), []);
  await close();
});
