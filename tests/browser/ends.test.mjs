// However a request ends, the customer is told once, where they can see it: in another window, after a reload, after clearing, while typing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cutOff, findings } from "./access/axe.mjs";
import { another, element, idOf, listen, note, openEnds, press, quantity, received, settle, status } from "./ends.mjs";
import { clear, isKept, keptNow, product } from "./kept.mjs";
import { fillRequired, focusedId, openSite, settled } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const open = (options) => openEnds(site, options);

test("What one window has handed over the other says so of, and does not hand over again until it is changed", async () => {
  const { page, close } = await open();
  await page.locator("#keep-personal").check();
  await isKept(page, "customer@example.com");
  const other = await another(page);
  await press(page);
  await note(other)
    .getByText(/^This request was handed over in another window on .* at \d\d:\d\d\./)
    .waitFor();
  await status(other, "in another window");
  await press(other);
  assert.deepEqual([await received(page), await received(other)], [[await idOf(page)], []]);
  assert.equal(await focusedId(other), "done");
  await other.getByRole("heading", { name: "Your request has been handed over in another window" }).waitFor();
  assert.equal(await keptNow(other), null);
  await quantity(other).fill("3");
  await note(other).getByText("is older than what stands here").waitFor();
  await press(other);
  assert.deepEqual(await received(other), await received(page));
  await note(page).getByText("in another window").or(note(page).getByText("is older than")).waitFor();
  await close();
});

test("A window to which no personal details came has nothing more to hand over, and can begin another request", async () => {
  const { page, close } = await open();
  await isKept(page, "omitted");
  const other = await another(page);
  await press(page);
  await note(other).getByText("in another window").waitFor();
  await note(other).getByRole("button").click();
  await other.locator("#done:focus").waitFor();
  await other.getByRole("button", { name: "Start another request" }).click();
  await settled(other);
  assert.notEqual(await idOf(other), await idOf(page));
  assert.equal(await note(other).count(), 0);
  await close();
});

test("What has been typed in one window only is newer than what the other has handed over", async () => {
  const { page, close } = await open();
  await isKept(page, "omitted");
  const other = await another(page);
  await other.locator("#description").fill("It also leaks.");
  await settled(other);
  await press(page);
  await note(other).getByText("is older than what stands here").waitFor();
  await close();
});

test("What one window learns later that it failed can be handed over in the other", async () => {
  const { page, close } = await open();
  await page.locator("#keep-personal").check();
  await isKept(page, "customer@example.com");
  const other = await another(page);
  await press(page);
  await note(other).getByText("in another window").waitFor();
  await element(page).evaluate((form) => form.handOverFailed());
  await note(other).waitFor({ state: "detached" });
  await press(other);
  assert.deepEqual(await received(other), await received(page));
  await close();
});

test("What is changed after it was handed over is told after a reload to be newer, as the same request, and no longer once it is changed back", async () => {
  const { page, close } = await open();
  await press(page);
  const id = await idOf(page);
  await quantity(page).fill("3");
  await status(page, "is older than what stands here");
  await isKept(page, "handedOver");
  await page.reload();
  await page.getByText("Filled in again").waitFor();
  await note(page)
    .getByText(/^What was handed over on .* at \d\d:\d\d is older than what stands here\./)
    .waitFor();
  assert.equal(await idOf(page), id);
  await page.getByRole("heading", { name: "What was handed over is older" }).waitFor();
  await close();
});

test("What is changed back is what was handed over: nothing is older, nothing is kept, and nothing is handed over again", async () => {
  const { page, close } = await open();
  await press(page);
  await quantity(page).fill("3");
  await note(page).getByText("is older than").waitFor();
  await quantity(page).fill("");
  await note(page).waitFor({ state: "detached" });
  await settled(page);
  assert.deepEqual([await focusedId(page), await keptNow(page)], ["item-1-quantity", null]);
  await press(page);
  assert.deepEqual([(await received(page)).length, await focusedId(page)], [1, "done"]);
  await close();
});

test("A page that is left while the request is on its way says afterwards that its end is not known, and hands over the same", async () => {
  const { page, close } = await open({ waits: true });
  await page.locator("#keep-personal").check();
  await press(page);
  await isKept(page, '"since"');
  const id = await idOf(page);
  await page.reload();
  await note(page)
    .getByText(/^This request was being handed over on .* Whether it arrived is not known here/)
    .waitFor();
  await listen(page);
  await note(page).getByRole("button").click();
  await page.locator("#submit:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("#done:focus").waitFor();
  assert.deepEqual([await received(page), await note(page).count(), await keptNow(page)], [[id], 0, null]);
  await close();
});

for (const [how, told] of [
  ["take", "The request that stood here before has been handed over."],
  ["refuse", "The request that stood here before could not be handed over."],
]) {
  test(`What was cleared or emptied on its way still has an end that is told: ${how}`, async () => {
    const { page, close } = await open({ waits: true });
    await press(page);
    await status(page, "Handing over");
    await clear(page).click();
    await note(page).getByText("is still being handed over").waitFor();
    await status(page, "is still being handed over");
    assert.equal(await focusedId(page), "cleared");
    await product(page).fill("Another meter");
    await settle(page, how);
    await note(page).getByText(told).waitFor();
    await status(page, told);
    assert.equal(await focusedId(page), "item-1-product");
    await note(page).getByRole("button", { name: "Hide" }).click();
    await note(page).waitFor({ state: "detached" });
    assert.equal(await focusedId(page), "form");
    await element(page).evaluate((form) => form.reset());
    await fillRequired(page);
    await press(page);
    await element(page).evaluate((form) => form.reset());
    await settle(page, how, 1);
    await note(page).getByText(told).waitFor();
    await close();
  });
}

test("A cleared request that fails comes back by undo, and so does what was typed since", async () => {
  const { page, close } = await open({ waits: true });
  await press(page);
  const id = await idOf(page);
  await clear(page).click();
  await product(page).fill("Another meter");
  await settle(page, "refuse");
  await page.getByRole("button", { name: "Undo" }).click();
  await settled(page);
  assert.deepEqual([await product(page).inputValue(), await idOf(page)], ["Heat meter DN 20", id]);
  assert.equal(await note(page).count(), 0);
  await page.locator(".form-submit").getByText("could not be handed over").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await settled(page);
  assert.equal(await product(page).inputValue(), "Another meter");
  await close();
});

test("What is changed while it is on its way is said to be newer where the customer is, and the focus stays there", async () => {
  const { page, close } = await open({ waits: true });
  await press(page);
  await quantity(page).fill("3");
  await settle(page, "take");
  await status(page, "is older than what stands here");
  assert.equal(await focusedId(page), "item-1-quantity");
  const box = await note(page).boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height < 900, JSON.stringify(box));
  await close();
});

test("What is read out is what is so now, in the language of now", async () => {
  const { page, close } = await open({ waits: true });
  const region = element(page).locator("[role=status]").first();
  await press(page);
  await settle(page, "refuse");
  await status(page, "could not be handed over");
  await element(page).evaluate((form) => form.setAttribute("lang", "da"));
  await page.locator("service-request .layout[lang=da]").waitFor();
  assert.doesNotMatch((await region.textContent()).trim(), /handed over/);
  await press(page);
  await status(page, "Afleverer");
  await settle(page, "take", 1);
  await page.locator("#done:focus").waitFor();
  assert.equal((await region.textContent()).trim(), "");
  await close();
});

test("Twice refused and taken the third time: the same request each time, and one telling of each", async () => {
  const { page, close } = await open({ waits: true });
  await element(page).evaluate((form) => {
    window.said = [];
    const place = form.shadowRoot.querySelector("[role=status]");
    const note = () => window.said.push(place.textContent.trim());
    new MutationObserver(note).observe(place, { characterData: true, childList: true, subtree: true });
  });
  for (const [at, how] of ["refuse", "refuse", "take"].entries()) {
    await press(page);
    await settle(page, how, at);
  }
  await page.locator("#done:focus").waitFor();
  const said = (await page.evaluate(() => window.said)).filter((text) => /^(Handing|Your request)/.test(text));
  assert.deepEqual(
    said.map((text) => text.slice(0, 12)),
    ["Handing over", "Your request", "Handing over", "Your request", "Handing over"],
  );
  assert.equal(new Set(await received(page)).size, 1);
  await close();
});

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]) {
  test(`A double click, a triple one and a double Enter end where the request does, ${viewport.width} pixels wide`, async () => {
    for (const act of [
      (button) => button.dblclick(),
      (button) => button.click({ clickCount: 3 }),
      async (button) => {
        await button.press("Enter");
        await button.page().keyboard.press("Enter");
      },
    ]) {
      const { page, close } = await open({ viewport });
      const id = await idOf(page);
      // The line at the foot of the window has come or gone before the button is pressed: nothing moves between two presses.
      await page.locator("#submit").scrollIntoViewIfNeeded();
      await settled(page);
      await act(page.locator("#submit"));
      await page.locator("#done").waitFor();
      await settled(page);
      assert.deepEqual([await focusedId(page), await received(page), await idOf(page)], ["done", [id], id]);
      await close();
    }
  });
}

test("While the page is at it a double click leaves the focus at the button", async () => {
  const { page, close } = await open({ waits: true, viewport: { width: 320, height: 568 } });
  await page.locator("#submit").dblclick();
  await settled(page);
  assert.deepEqual([await focusedId(page), (await received(page)).length], ["submit", 1]);
  await settle(page, "take");
  assert.equal(await focusedId(page), "done");
  await close();
});

test("An end stays one where the element is moved, taken out and put back, or speaks another language", async () => {
  const { page, close } = await open({ waits: true });
  const id = await idOf(page);
  await press(page);
  // On its way, it is moved; at its end, taken out and put back.
  await element(page).evaluate((form) => document.body.append(form));
  await settle(page, "take");
  await page.locator("#done").waitFor();
  await element(page).evaluate((form) => {
    form.remove();
    document.body.append(form);
  });
  await element(page).evaluate((form) => form.setAttribute("lang", "da"));
  await page.getByRole("heading", { name: "Din anmodning er afleveret" }).waitFor();
  await press(page);
  assert.deepEqual([await received(page), await idOf(page), await focusedId(page)], [[id], id, "done"]);
  await page.locator(".form-done").getByText(id).waitFor();
  await close();
});

test("What was handed over does not come back with the page, and a browser that keeps nothing has the same ends", async () => {
  const refuse = (page) =>
    page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("closed", "SecurityError");
          },
        });
      }
    });
  for (const before of [undefined, refuse]) {
    const { page, said, close } = await open({ ...(before && { before }), waits: true });
    await press(page);
    await settle(page, "refuse");
    await page.locator(".form-submit").getByText("could not be handed over").waitFor();
    await press(page);
    await settle(page, "take", 1);
    await page.locator("#done:focus").waitFor();
    assert.equal(new Set(await received(page)).size, 1);
    assert.deepEqual(said, []);
    await page.goto("about:blank");
    await page.goBack();
    await page.locator("service-request #section-items").waitFor();
    await settled(page);
    assert.deepEqual([await product(page).inputValue(), await note(page).count()], ["", 0]);
    await close();
  }
});

/** The window is narrow, and each end is looked at in it. */
async function look(page) {
  await settled(page);
  assert.deepEqual([await findings(page), await cutOff(page)], [[], []]);
}

for (const [lang, width] of [
  ["da", 320],
  ["sv", 320],
  ["da", 390],
  ["sv", 390],
]) {
  test(`Each end on a telephone: in view with the focus, nothing cut off, nothing that axe finds, ${lang}, ${width} pixels wide`, async () => {
    const viewport = { width, height: width === 320 ? 568 : 844 };
    const { page, close } = await open({ waits: true, viewport });
    await element(page).evaluate((form, lang) => form.setAttribute("lang", lang), lang);
    await page.locator(`service-request .layout[lang=${lang}]`).waitFor();
    await press(page);
    await look(page);
    await settle(page, "refuse");
    assert.equal(await focusedId(page), "submit");
    await look(page);
    await press(page);
    await settle(page, "take", 1);
    await page.locator("#done:focus").waitFor();
    const box = await page.locator("#done").boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= viewport.height, JSON.stringify(box));
    await look(page);
    await quantity(page).fill("3");
    await note(page).waitFor();
    const stays = await note(page).boundingBox();
    const field = await quantity(page).boundingBox();
    assert.ok(stays.y >= -1 && stays.y + stays.height <= field.y, JSON.stringify([stays, field]));
    await look(page);
    await note(page).getByRole("button").click();
    await page.locator("#done:focus").waitFor();
    const heading = await page.locator("#done").boundingBox();
    const above = await note(page).boundingBox();
    assert.ok(heading.y >= above.y + above.height, JSON.stringify([heading, above]));
    await press(page);
    await page.locator("#draft-drop").click();
    await settle(page, "take", 2);
    await note(page).waitFor();
    assert.doesNotMatch(await note(page).textContent(), /done\.|handed over/);
    await look(page);
    await close();
  });
}
