// Slow, broken and missing networks: everything that comes by itself may come late or not at all. The form can always be
// filled in and submitted; what did not come says so, and can be tried again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  fillRequired,
  focusedId,
  heard,
  loaded,
  openForm,
  openPage,
  openSite,
  reveal,
  script,
  settled,
  submit,
  TODAY,
} from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const again = (part) => part.getByRole("button", { name: "Try again" });
const lose = (pattern) => (page) => page.route(pattern, (route) => route.abort("internetdisconnected"));

/** The network is back, and a button that tries again is pressed; words may have come by themselves in the meantime. */
async function pressOnceBack(page, lost, button) {
  const pressed = await button.elementHandle();
  await page.unroute(lost);
  await pressed.evaluate((one) => one.click());
}

/** Each piece that is loaded by itself: where it is missed, by what is said, and how it shows that it is there. */
const PIECES = [
  {
    name: "the rules",
    file: /\.wasm$/,
    place: (page) => page.locator("#estimate"),
    says: "The estimate could not be loaded",
    there: (page) => page.locator(".range-figure"),
  },
  {
    name: "the estimate's script",
    file: script("estimate"),
    place: (page) => page.locator("#estimate"),
    says: "The estimate could not be loaded",
    there: (page) => page.locator(".range-figure"),
  },
  {
    name: "the estimate's words",
    file: script("en-estimate"),
    place: (page) => page.locator("#estimate"),
    says: "The estimate could not be loaded",
    there: (page) => page.locator(".range-figure"),
  },
  {
    name: "the script of the consents",
    file: script("consents"),
    place: (page) => page.locator(".form"),
    says: "The questions about your data could not be loaded",
    there: (page) => page.getByRole("heading", { name: "Your data" }),
  },
  {
    name: "the words of the consents",
    file: script("en-consent"),
    place: (page) => page.locator(".form"),
    says: "The questions about your data could not be loaded",
    there: (page) => page.getByRole("heading", { name: "Your data" }),
  },
  {
    name: "the script of the what-ifs",
    file: script("comparison"),
    use: (page) => page.getByText("What would change the estimate?").click(),
    place: (page) => page.locator(".what-if-section"),
    says: "The comparison could not be loaded",
    there: (page) => page.locator(".what-if").first(),
  },
  {
    name: "the words of the what-ifs",
    file: script("en-whatIf"),
    use: (page) => page.getByText("What would change the estimate?").click(),
    place: (page) => page.locator(".what-if-section"),
    says: "The comparison could not be loaded",
    there: (page) => page.locator(".what-if").first(),
  },
  {
    name: "the script of what paying late costs",
    file: script("interest"),
    use: (page) => page.getByText("What paying late would cost").click(),
    place: (page) => page.locator(".interest"),
    says: "Late interest could not be loaded",
    there: (page) => page.locator(".interest-figure").first(),
  },
  {
    name: "the script of the calendar and the statement",
    file: script("packing"),
    use: (page) => page.getByRole("button", { name: "Add the dates" }).click(),
    place: (page) => page.locator(".along"),
    says: "This could not be loaded",
    there: (page) => page.waitForEvent("download"),
  },
];

/** A text that is seen, and not only read out. */
const seen = (page, text) => page.getByText(text).and(page.locator(':not([role="status"])'));

for (const { name, file, use, place, says, there } of PIECES) {
  test(`Without ${name} the form is filled in and submitted; it says so, and another try brings it`, async () => {
    const { page, close } = await openForm(site, { before: lose(file) });
    await fillRequired(page, "Sample test");
    await page.getByLabel(/When do you expect/).fill("2026-12-02");
    await use?.(page);
    await place(page).getByText(says).waitFor();
    const request = await submit(page);
    assert.equal(request.facts.items[0].service, "sampleTest");
    // Still lost, it says so again, and nothing else.
    const lost = page.waitForEvent("requestfailed", (request) => file.test(request.url()));
    await again(place(page)).click();
    await lost;
    await settled(page);
    await place(page).getByText(says).waitFor();
    const shown = there(page);
    await pressOnceBack(page, file, again(place(page)));
    await (shown.waitFor?.() ?? shown);
    await page.waitForFunction(() => !document.querySelector("service-request").shadowRoot.querySelector(".failed"));
    assert.equal(await seen(page, says).count(), 0);
    // The same request is not handed over twice: another quantity is another one.
    await page.getByLabel("How many?").fill("2");
    assert.equal((await submit(page)).estimate.asOf, TODAY);
    await close();
  });
}

test("Without any words the form says so, a form around it is not submitted without it, and another try brings them", async () => {
  const words = /element-(en|sv)\.js$/;
  const { page, close } = await openPage(site, "integrate/inside-a-form.html", { before: lose(words) });
  await seen(page, "This form could not be loaded in English.").waitFor();
  await page.locator("#reference").fill("M-1");
  await page.getByRole("button", { name: "Create the matter" }).click();
  assert.equal(await page.locator("#received").textContent(), "");
  const form = page.locator("service-request");
  assert.deepEqual(await form.evaluate((one) => [one.validationMessage, one.shadowRoot.activeElement?.localName]), [
    "This form could not be loaded in English.",
    "button",
  ]);
  await form.evaluate((one) => one.setAttribute("lang", "sv"));
  await seen(page, "Formuläret kunde inte laddas på svenska.").waitFor();
  await pressOnceBack(page, words, page.getByRole("button", { name: "Försök igen" }));
  await page.getByRole("heading", { name: "Vad vill du få utfört?" }).waitFor();
  assert.equal(await seen(page, "Formuläret kunde inte").count(), 0);
  await close();
});

test("As long as the words are on their way a form around it is not submitted empty, in the page's language or in English", async () => {
  for (const [lang, ready, title] of [
    ["da", "Formularen er ikke klar endnu.", "Hvad vil du have udført?"],
    ["fr", "This form is not ready yet.", "What would you like serviced?"],
  ]) {
    let arrive;
    const held = new Promise((resolve) => {
      arrive = resolve;
    });
    const before = (page) => page.route(/element-(en|da)\.js$/, (route) => held.then(() => route.continue()));
    const { page, close } = await openPage(site, "integrate/inside-a-form.html", { before });
    const form = page.locator("service-request");
    await page.waitForFunction(() => document.querySelector("service-request").shadowRoot);
    await form.evaluate((one, lang) => one.setAttribute("lang", lang), lang);
    await settled(page);
    await page.locator("#reference").fill("M-1");
    await page.getByRole("button", { name: "Create the matter" }).click();
    assert.equal(await page.locator("#received").textContent(), "");
    const { message, isThere } = await form.evaluate((one) => ({
      message: one.validationMessage,
      isThere: document.activeElement === one,
    }));
    assert.deepEqual([message, isThere], [ready, true]);
    arrive();
    await page.getByRole("heading", { name: title }).waitFor();
    await settled(page);
    assert.notEqual(await form.evaluate((one) => one.validationMessage), ready);
    await close();
  }
});

test("An answer whose field does not come keeps nothing back unseen: it is told, and can be left out", async () => {
  const item = {
    service: "repair",
    product: "Heat meter DN 20",
    replacementValue: "1 000 or so",
    wearPercent: "a third",
  };
  const draft = JSON.stringify({
    version: 1,
    personal: false,
    changedAt: new Date().toISOString(),
    answers: { items: [item] },
  });
  const { page, close } = await openForm(site, {
    before: async (page) => {
      await page.addInitScript((text) => localStorage.setItem("service-request:demo", text), draft);
      await lose(script("en-estimate"))(page);
    },
  });
  await page.getByText("Filled in again").waitFor();
  await fillRequired(page);
  await page.getByRole("button", { name: "Submit the request" }).click();
  const listed = page.getByRole("group", { name: /problem/ });
  await listed.getByText("cannot be used either: “1 000 or so”.").waitFor();
  assert.deepEqual([await focusedId(page), await page.locator("#document").textContent()], ["error-summary", ""]);
  assert.doesNotMatch(await listed.textContent(), /form\.|kept\./);
  for (const left of [1, 0]) {
    await listed.getByRole("button", { name: "Leave it out" }).first().press("Enter");
    await settled(page);
    assert.equal(await listed.getByRole("button").count(), left);
  }
  const request = await submit(page);
  assert.equal("replacementValue" in request.facts.items[0], false);
  await close();
});

test("Once somebody tells who they are, all that the end needs is there: it is whole without the network", async () => {
  const lost = lose(/./);
  // Nothing comes by itself because there is nothing else to do.
  const before = (page) =>
    page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
  const { page, close } = await openForm(site, { before });
  const came = page.waitForResponse((response) => script("en-done").test(response.url()));
  await fillRequired(page);
  await came;
  await settled(page);
  await lost(page);
  await page.getByRole("button", { name: "Submit the request" }).click();
  await page.getByRole("heading", { name: "Your request has been handed over" }).waitFor();
  await page
    .locator(".form-done")
    .getByText(/^Handed over on .* at \d\d:\d\d\.$/)
    .waitFor();
  const { id } = JSON.parse(await page.locator("#document").textContent());
  await page.locator(".form-done").getByText(id).waitFor();
  await close();
});

test("A language that does not come is told in that language, above the form in the one before", async () => {
  const { page, close } = await openForm(site);
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  await page.route(script("da"), (route) => route.abort());
  await page.getByRole("link", { name: "Dansk" }).click();
  const note = seen(page, "Formularen kunne ikke hentes på dansk.");
  await note.waitFor();
  await page.getByRole("heading", { name: "What would you like serviced?" }).waitFor();
  await pressOnceBack(page, script("da"), page.getByRole("button", { name: "Prøv igen" }));
  await page.getByRole("heading", { name: "Hvad vil du have udført?" }).waitFor();
  assert.equal(await note.count(), 0);
  await close();
});

/** Fills in what must be, while something that the element waits for is on its way. */
async function fillAtOnce(page) {
  await page.getByRole("radio", { name: "Sample test", exact: true }).check();
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  await page.getByRole("textbox", { name: "Serial numbers" }).fill("123 123");
  await page.getByLabel(/What is wrong/).fill("It is due for a test.");
  await page.getByLabel("Name (required)").fill("A. Customer");
  await page.getByLabel(/E-mail address/).fill("customer@example.com");
  await page.getByLabel("Address (required)", { exact: true }).fill("1 Example Street, 8000 Aarhus");
}

test("A press of the button before what submits is there waits for it, and hands over once what was filled in", async () => {
  let arrive;
  const held = new Promise((resolve) => {
    arrive = resolve;
  });
  const before = (page) => page.route(script("answered"), (route) => held.then(() => route.continue()));
  const { page, said, close } = await openForm(site, { before });
  await page.evaluate(() => {
    window.handed = [];
    addEventListener("service-request", ({ detail }) => window.handed.push(detail.request));
  });
  await fillAtOnce(page);
  await page.getByRole("button", { name: "Submit the request" }).click();
  // It takes presses all the while.
  await page.getByRole("button", { name: "Handing over" }).click({ force: true });
  assert.equal(await page.evaluate(() => window.handed.length), 0);
  arrive();
  await page.locator("#done").waitFor();
  await settled(page);
  const handed = await page.evaluate(() => window.handed);
  assert.equal(handed.length, 1);
  assert.equal(handed[0].facts.items[0].service, "sampleTest");
  assert.equal(handed[0].contact.name, "A. Customer");
  assert.deepEqual(said, []);
  await close();
});

test("A press of the button before what submits is there says what is missing once it has come", async () => {
  let arrive;
  const held = new Promise((resolve) => {
    arrive = resolve;
  });
  const before = (page) => page.route(script("answered"), (route) => held.then(() => route.continue()));
  const { page, close } = await openForm(site, { before });
  await page.getByRole("button", { name: "Submit the request" }).click();
  arrive();
  await page.getByRole("group", { name: /problems with/ }).waitFor();
  await page.getByRole("button", { name: "Submit the request" }).waitFor();
  await close();
});

test("Where what submits does not come the form says so and keeps everything, and another press hands it over", async () => {
  const { page, close } = await openForm(site, { before: lose(script("answered")) });
  await fillAtOnce(page);
  await page.getByRole("button", { name: "Submit the request" }).click();
  await page.locator(".form-submit").getByText("could not be handed over").waitFor();
  await page.unroute(script("answered"));
  const request = await submit(page);
  assert.equal(request.products[0].product, "Heat meter DN 20");
  assert.deepEqual(request.products[0].serialNumbers, ["123"]);
  assert.equal(request.facts.items[0].service, "sampleTest");
  assert.equal(await page.getByText("could not be handed over").count(), 0);
  await close();
});

test("Where what submits does not come a form around it is not submitted without, and another try submits it whole", async () => {
  const options = { before: lose(script("answered")) };
  const { page, close } = await openPage(site, "integrate/inside-a-form.html", options);
  await page.getByRole("heading", { name: "What would you like serviced?" }).waitFor();
  await page.locator("#reference").fill("M-1");
  await fillAtOnce(page);
  const form = page.locator("service-request");
  const isValid = () => page.evaluate(() => document.querySelector("form").reportValidity());
  assert.equal(await isValid(), false);
  assert.match(await form.evaluate((one) => one.validationMessage), /could not be handed over/);
  assert.equal(await form.evaluate((one) => one.request.contact.name), "A. Customer");
  await page.unroute(script("answered"));
  await page.getByRole("button", { name: "Create the matter" }).click();
  await page.waitForFunction(() => document.querySelector("service-request").validity.valid);
  await page.getByRole("button", { name: "Create the matter" }).click();
  assert.match(await page.locator("#received").textContent(), /^M-1: .* \(sampleTest\)$/);
  await close();
});

test("Beside a form there is no estimate without what reads its fields, and another try brings it", async () => {
  const { page, close } = await openPage(site, "integrate/beside-a-form.html", { before: lose(script("page-form")) });
  await page.locator("[name=service]").selectOption("R-01");
  const estimate = page.locator("service-estimate");
  await estimate.getByText("The estimate could not be loaded").waitFor();
  assert.equal(await estimate.locator(".scenario").count(), 0);
  assert.equal(await estimate.evaluate(({ document }) => "estimate" in document), false);
  await pressOnceBack(page, script("page-form"), again(estimate));
  await estimate.locator(".scenario").first().waitFor();
  assert.equal(await estimate.evaluate(({ document }) => document.facts.items[0].service), "repair");
  await close();
});

test("On a slow network the form is filled in before the rules and the estimate's script are there", async () => {
  const late = [/\.wasm$/, script("estimate"), script("en-estimate")];
  let arrive;
  const held = new Promise((resolve) => {
    arrive = resolve;
  });
  const { page, said, close } = await openForm(site, {
    before: async (page) => {
      for (const file of late) await page.route(file, (route) => held.then(() => route.continue()));
    },
  });
  await fillRequired(page);
  await page.locator("#estimate").getByText("The estimate is being loaded").waitFor();
  arrive();
  await page.locator(".range-figure").waitFor();
  assert.equal(await page.getByLabel("Product (required)").inputValue(), "Heat meter DN 20");
  assert.equal((await submit(page)).estimate.asOf, TODAY);
  assert.deepEqual(said, []);
  await close();
});

/**
 * What has jumped on a page since a moment, from where to where. Chromium at times says that what is contained
 * (`contain: layout`) came from the corner of the window when it is drawn for the first time: nothing of ours ever stands there.
 */
const movedSince = (page, since) =>
  page.evaluate(
    (since) =>
      new Promise((told) => {
        const moved = [];
        const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
        const watch = new PerformanceObserver((list) => {
          for (const { startTime, sources } of list.getEntries()) {
            for (const { previousRect: from, currentRect: to } of startTime < since ? [] : sources) {
              if (from.x !== 0 || from.y !== 0) moved.push(`${place(from)} -> ${place(to)}`);
            }
          }
        });
        watch.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => told(moved))));
      }),
    since,
  );

test("While the words, the rules and the estimate are on their way, their room is kept: nothing that is seen jumps", async () => {
  for (const path of ["", "integrate/beside-a-form.html"]) {
    for (const width of [1280, 390]) {
      let arrive;
      const held = new Promise((resolve) => {
        arrive = resolve;
      });
      const { page, close } = await openPage(site, path, {
        viewport: { width, height: 900 },
        before: (page) => page.route(/\.wasm$|element-/, (route) => held.then(() => route.continue())),
      });
      const form = page.locator("service-request, service-estimate");
      await page.waitForFunction(() => document.querySelector(":is(service-request, service-estimate):defined"));
      // What fills the form in is on its way as well: it is not waited for here.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      assert.ok((await form.boundingBox()).height >= 900, `${path} at ${width}`);
      const since = await page.evaluate(() => performance.now());
      arrive();
      await page.locator(".range-figure").waitFor();
      await settled(page);
      assert.deepEqual(await movedSince(page, since), [], `${path} at ${width}`);
      await close();
    }
  }
});

test("Where what reads a draft does not come it is said, and another try brings the draft", async () => {
  const draft = JSON.stringify({ version: 1, personal: false, answers: { items: [{ service: "repair" }] } });
  const before = async (page) => {
    await page.addInitScript((draft) => localStorage.setItem("service-request:demo", draft), draft);
    await lose(script("restore"))(page);
  };
  const { page, close } = await openForm(site, { before });
  const note = page.locator("#form").getByText("What was filled in before could not be loaded");
  await note.waitFor();
  await page.unroute(script("restore"));
  await again(page.locator(".form")).click();
  await page.getByText("Filled in again").waitFor();
  assert.equal(await note.count(), 0);
  await close();
});

test("Where scripts are off, the pages say at once that the form needs them", async () => {
  for (const path of ["", "integrate/bare.html", "integrate/beside-a-form.html", "integrate/languages.html"]) {
    const { page, close } = await openPage(site, path, { javaScriptEnabled: false });
    const note = page.locator("noscript").first();
    assert.match(await note.textContent(), /needs? JavaScript/);
    const { y, height } = await note.boundingBox();
    assert.ok(height > 0 && y < 900, path);
    await close();
  }
});

test("Once loaded, everything works without a network: consents, what-ifs, dates, statement, and the request", async () => {
  const opened = await openForm(site);
  const { page, said, close } = opened;
  await loaded(opened);
  await page.context().setOffline(true);
  await fillRequired(page, "Sample test");
  await page.getByLabel(/When do you expect/).fill("2026-12-02");
  await page.locator(".timeline-figure").waitFor();
  await reveal(page, "Give or refuse consent");
  await page.locator("#consent-tracking-yes").check();
  await page.getByText("What would change the estimate?").click();
  await page.locator(".what-if").first().waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Add the dates" }).click();
  await saved;
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok((await page.locator(".statement").textContent()).length > 500);
  assert.equal((await submit(page)).facts.consents.tracking, "given");
  assert.deepEqual(said, []);
  await close();
});

test("A service that is chosen before what follows from answers has come is asked about once it comes", async () => {
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  const hold = (page) => page.route(script("answered"), (route) => held.then(() => route.continue()));
  const { page, close } = await openPage(site, "?lang=en", { before: hold });
  await page.getByRole("radio", { name: "Repair" }).check();
  assert.equal(await page.getByText("under the product warranty").count(), 0);
  release();
  await page.getByText("under the product warranty").waitFor();
  await page.getByRole("heading", { name: "Repair estimate", exact: true }).waitFor();
  await page.getByLabel("Lack of maintenance").check();
  await close();
});

test("Where the page's policy refuses WebAssembly nothing is offered to try again, and the page is told what to allow", async () => {
  const refuse = (page) =>
    page.route(site.address, async (route) => {
      const response = await route.fetch();
      const policy = response.headers()["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
  const opened = await openPage(site, "", { before: refuse });
  const { page, close } = opened;
  const estimate = page.locator("#estimate");
  await estimate.getByText("Another browser may.").waitFor();
  assert.equal(await again(estimate).count(), 0);
  const [told] = await heard(opened, /error: upfront-terms: loader: /);
  assert.match(told, /'wasm-unsafe-eval'/);
  await fillRequired(page);
  assert.equal((await submit(page)).estimate, undefined);
  await close();
});
