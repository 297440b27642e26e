// Photographs and files: chosen, refused, taken out again with the keyboard, handed over, and kept nowhere.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findings } from "./access/axe.mjs";
import { fillRequired, heard, loaded, openForm, openPage, openSite, settled, submit } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const element = (page) => page.locator("service-request");
const want = (page, files) => element(page).evaluate((form, files) => void Object.assign(form, { files }), files);
const input = (page) => page.locator("#desk-files");
const file = (name, bytes = 1500, mimeType = "image/jpeg") => ({ name, mimeType, buffer: Buffer.alloc(bytes, 1) });
const listed = (page) => page.locator(".files-name").allTextContents();
const named = (page) => element(page).evaluate((form) => form.request.files?.map(({ name }) => name));
const focused = (page) =>
  element(page).evaluate(({ shadowRoot: { activeElement: at } }) => at?.getAttribute("aria-label") ?? at?.id);

async function openWith(files, options) {
  const opened = await openForm(site, options);
  await want(opened.page, files);
  await input(opened.page).waitFor();
  return opened;
}

/** Chooses files as a person does, whose browser then holds these and no others in its field. */
async function add(page, ...files) {
  await input(page).setInputFiles(files);
  await settled(page);
}

test("A page that wants no files has no field for them; what it says wrongly is told to it, and to nobody else", async () => {
  const { page, said, close } = await openForm(site);
  await page.locator("#section-order").waitFor();
  assert.equal(await input(page).count(), 0);
  await want(page, { most: 2, mostBytes: "1 MB", size: 3 });
  await input(page).waitFor();
  await settled(page);
  await heard({ page, said }, /^error: .*files\.mostBytes: expected a whole number/);
  await heard({ page, said }, /^error: .*files\.size: is not known/);
  await want(page, "images");
  await settled(page);
  assert.equal(await input(page).count(), 0);
  await heard({ page, said }, /^error: .*files: expected true, or an object of limits/);
  assert.equal(said.length, 3);
  await close();
});

test("What is too large, of another kind or too much is said at once, and is not taken", async () => {
  const { page, close } = await openWith({ accept: "image/*, .PDF", most: 2, mostBytes: 2_000_000 });
  assert.match(
    await page.locator("#desk-files-hint").innerText(),
    /Kinds of files: images and \.pdf\. At most 2 files\. No file larger than 2 MB\./,
  );
  await add(page, file("plate.jpg"), file("large.jpg", 2_000_001), file("notes.txt", 10, "text/plain"));
  assert.deepEqual(await listed(page), ["plate.jpg"]);
  const error = page.locator("#desk-files-error");
  assert.match(await error.innerText(), /“large\.jpg” was not added: larger than 2 MB/);
  assert.match(await error.innerText(), /“notes\.txt” was not added\. Kinds/);
  assert.match(await input(page).getAttribute("aria-describedby"), /desk-files-error/);
  await element(page).getByRole("status").filter({ hasText: "“large.jpg” was not added" }).waitFor();
  await add(page, file("report.pdf", 10, "application/pdf"), file("more.jpg", 9), file("even-more.jpg", 8));
  assert.deepEqual(await listed(page), ["plate.jpg", "report.pdf"]);
  assert.match(
    await error.innerText(),
    /“more\.jpg” and “even-more\.jpg” were not added: 2 files can go along at most/,
  );
  assert.equal(await input(page).evaluate(({ files }) => files.length), 2);
  await close();
});

test("Files are taken out by keyboard, and the focus goes to the next one, the one before, and then to the field", async () => {
  const { page, close } = await openWith(true);
  await add(page, file("a.jpg", 1), file("b.jpg", 2), file("c.jpg", 3));
  await input(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Remove “b.jpg”");
  const remove = async () => {
    await page.keyboard.press("Enter");
    await settled(page);
  };
  await remove();
  assert.deepEqual([await listed(page), await focused(page)], [["a.jpg", "c.jpg"], "Remove “c.jpg”"]);
  await element(page).getByRole("status").filter({ hasText: "“b.jpg” has been removed" }).waitFor();
  await remove();
  assert.equal(await focused(page), "Remove “a.jpg”");
  await remove();
  assert.deepEqual([await listed(page), await focused(page)], [[], "desk-files"]);
  assert.equal(await named(page), undefined);
  await close();
});

test("The page gets the files with the event, and the document names them; a change afterwards makes it older", async () => {
  const { page, close } = await openWith(true);
  await fillRequired(page);
  await add(page, file("plate.jpg", 1500), file("fault.txt", 3, "text/plain"));
  const got = element(page).evaluate(
    (form) =>
      new Promise((done) => {
        form.addEventListener("service-request", async ({ detail: { files } }) =>
          done(
            await Promise.all(
              files.map(async (one) => [one instanceof File, one.name, (await one.arrayBuffer()).byteLength]),
            ),
          ),
        );
      }),
  );
  const request = await submit(page);
  assert.deepEqual(request.files, [
    { name: "plate.jpg", type: "image/jpeg", size: 1500 },
    { name: "fault.txt", type: "text/plain", size: 3 },
  ]);
  assert.deepEqual(await got, [
    [true, "plate.jpg", 1500],
    [true, "fault.txt", 3],
  ]);
  await page.locator("#done").waitFor();
  await page.getByRole("button", { name: "Remove “fault.txt”" }).click();
  await settled(page);
  assert.match(await page.locator("#done").innerText(), /older|changed/i);
  await close();
});

test("Clearing takes them out and can be undone; a reset and another request begin without", async () => {
  const opened = await openWith(true);
  const { page, close } = opened;
  await loaded(opened);
  await add(page, file("plate.jpg"));
  await page.getByRole("button", { name: "Clear the form" }).click();
  await settled(page);
  assert.deepEqual([await listed(page), await named(page)], [[], undefined]);
  assert.equal(await input(page).evaluate(({ files }) => files.length), 0);
  await page.getByRole("button", { name: "Undo" }).click();
  await settled(page);
  assert.deepEqual([await listed(page), await named(page)], [["plate.jpg"], ["plate.jpg"]]);
  assert.equal(await input(page).evaluate(({ files }) => files.length), 1);
  await element(page).evaluate((form) => form.reset());
  await settled(page);
  assert.deepEqual(await listed(page), []);
  await close();
});

test("After a reload it is said that files have to be chosen again; neither a draft nor a saved file has them", async () => {
  const opened = await openWith(true);
  const { page, close } = opened;
  await loaded(opened);
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  await add(page, file("plate.jpg"));
  await page.waitForFunction(() => localStorage.getItem("service-request:demo")?.includes('"files"'));
  const kept = await page.evaluate(() => localStorage.getItem("service-request:demo"));
  assert.ok(!kept.includes("plate.jpg"), kept);
  const saved = await element(page).evaluate((form) => JSON.stringify(form.request));
  await page.reload();
  await page.locator(".kept-restored", { hasText: "Not kept: files (choose them again)." }).waitFor();
  const document = { ...JSON.parse(saved), moduleVersion: "0.1.0", answers: {} };
  const chooser = page.waitForEvent("filechooser");
  await page.locator("#open-file").click();
  const buffer = Buffer.from(JSON.stringify(document));
  await (await chooser).setFiles({ name: "service-request.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Fill in the other answers" }).click();
  await page.getByText("The file only names the photographs and files").waitFor();
  await close();
});

test("Inside a form of somebody else's they travel beside the request, and not where the element is disabled", async () => {
  const { page, close } = await openPage(site, "integrate/inside-a-form.html");
  await want(page, true);
  await input(page).waitFor();
  await add(page, file("plate.jpg", 7), file("fault.jpg", 8));
  const sent = () =>
    page.evaluate(() => {
      const data = new FormData(document.querySelector("form"));
      const { files } = JSON.parse(data.get("request") ?? "{}");
      return { files: data.getAll("request-files").map(({ name, size }) => [name, size]), named: files?.length };
    });
  assert.deepEqual(await sent(), {
    files: [
      ["plate.jpg", 7],
      ["fault.jpg", 8],
    ],
    named: 2,
  });
  await page.evaluate(() => {
    const fieldset = document.createElement("fieldset");
    fieldset.disabled = true;
    const form = document.querySelector("form");
    fieldset.append(...form.children);
    form.append(fieldset);
  });
  await settled(page);
  assert.deepEqual(await sent(), { files: [], named: undefined });
  assert.ok(await input(page).isDisabled());
  await close();
});

for (const lang of ["en", "sv", "da"]) {
  test(`On a narrow telephone in "${lang}" nothing is cut off, and axe finds nothing`, async () => {
    const { page, close } = await openForm(site, { viewport: { width: 320, height: 800 } });
    await element(page).evaluate((form, lang) => {
      form.lang = lang;
      form.files = { accept: "image/*,.pdf", most: 2, mostBytes: 1_000_000 };
    }, lang);
    await page.locator(`.layout[lang=${lang}] #desk-files`).waitFor();
    const long = `${"a-very-long-name-without-a-space-".repeat(3)}.jpg`;
    await add(page, file(long), file("b.jpg", 3), file("c.jpg", 5), file("d.txt", 3, "text/plain"));
    const text = await page.locator("service-request-files").innerText();
    assert.ok(!/desk\.|undefined|NaN/.test(text), text);
    assert.equal(await page.locator("#desk-files-error p").count(), 2);
    assert.equal(await page.evaluate("document.documentElement.scrollWidth > innerWidth"), false);
    assert.deepEqual(await findings(page, []), []);
    await close();
  });
}

/** Puts fields of the page's own into the form. */
const put = (page, markup) =>
  element(page).evaluate((form, markup) => {
    const place = document.createElement("div");
    place.slot = "before-submit";
    place.innerHTML = markup;
    form.append(place);
  }, markup);

const OWN = `
  <label>Cost centre <input name="costCentre" required></label>
  <label><input type="checkbox" name="sites" value="north" checked> North</label>
  <label><input type="checkbox" name="sites" value="south" checked> South</label>
  <label><input type="checkbox" name="never" value="yes"> Never</label>
  <label>Off <input name="off" value="off" disabled></label>
  <label>Note <textarea name="note"> as typed </textarea></label>
  <label>Nameless <input value="nobody"></label>
  <label>Plan <input type="file" name="plan"></label>
  <form><input name="elsewhere" value="its form's"></form>`;

test("A required field of the page's own keeps the form from being handed over and gets the focus; its value is in `more`", async () => {
  const { page, said, close } = await openForm(site);
  await page.locator("#section-order").waitFor();
  assert.equal(await element(page).evaluate((form) => "more" in form.request), false);
  await put(page, OWN);
  await fillRequired(page);
  await page.waitForFunction(() => "more" in document.querySelector("service-request").request);
  await element(page).evaluate((form) => {
    window.handed = 0;
    form.addEventListener("service-request", () => {
      window.handed += 1;
    });
  });
  await page.getByRole("button", { name: "Submit the request" }).click();
  await settled(page);
  assert.equal(await page.evaluate("document.activeElement.name"), "costCentre");
  assert.equal(await page.evaluate("handed"), 0);
  await page.keyboard.type("4711");
  const request = await submit(page);
  assert.deepEqual(request.more, { costCentre: "4711", sites: ["north", "south"], note: " as typed " });
  await page.locator("#done").waitFor();
  await page.getByLabel("Note").fill("another");
  await settled(page);
  await page.getByRole("button", { name: "Submit the request" }).click();
  await page.waitForFunction("handed === 2");
  await heard({ page, said }, /before-submit: expected a `name`, found <input> without one/);
  assert.equal(said.length, 1);
  await close();
});

test("What is wrong in the form itself comes before fields of the page's own", async () => {
  const { page, close } = await openForm(site);
  await put(page, OWN);
  await page.waitForFunction(() => "more" in document.querySelector("service-request").request);
  await page.getByRole("button", { name: "Submit the request" }).click();
  await settled(page);
  assert.equal(await focused(page), "error-summary");
  await close();
});

test("Inside a form of the page's own such fields are that form's", async () => {
  const { page, close } = await openPage(site, "integrate/inside-a-form.html");
  await page.locator("#section-order").waitFor();
  await put(page, '<input name="costCentre" value="4711" aria-label="Cost centre">');
  await settled(page);
  const sent = await page.evaluate(() => {
    const data = new FormData(document.querySelector("form"));
    return [data.get("costCentre"), "more" in JSON.parse(data.get("request"))];
  });
  assert.deepEqual(sent, ["4711", false]);
  await close();
});

test("Where what reads them does not come, the customer is told that the request could not be handed over, and nothing is missing unseen", async () => {
  const { page, close } = await openForm(site, {
    before: (page) => page.route(/element-slotted/, (route) => route.abort()),
  });
  await put(page, OWN);
  await fillRequired(page);
  await page.getByRole("button", { name: "Submit the request" }).click();
  await page.getByText("Your request could not be handed over").first().waitFor();
  await page.unroute(/element-slotted/);
  await page.waitForFunction(() => "more" in document.querySelector("service-request").request);
  await page.getByLabel("Cost centre", { exact: true }).fill("4711");
  const request = await submit(page);
  assert.equal(request.more.costCentre, "4711");
  await close();
});
