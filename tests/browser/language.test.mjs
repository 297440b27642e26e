// The form in Swedish and Danish: by its own lang, by the page's, by choice; for everyone, and on a narrow screen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cutOff, findings } from "./access/axe.mjs";
import { loaded, openAll, openPage, openSite, settled, TODAY } from "./site.mjs";

const TITLE = { en: "What would you like serviced?", sv: "Vad vill du få utfört?", da: "Hvad vil du have udført?" };

/** Everything that has long words: warnings, outcomes, a calendar, interest, two products. */
const FACTS = {
  customer: "business",
  items: [
    {
      service: "repair",
      product: "Heat meter DN 20",
      quantity: 2,
      warranty: "unknown",
      causes: ["unauthorisedRepair"],
    },
    { service: "reverification", contaminated: true, thirdParty: true, expectsReinstallation: true },
  ],
  receivedOn: "2026-12-16",
  repairEstimateRequested: true,
  handInInPerson: true,
};

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

async function open(path, options) {
  const opened = await openPage(site, path, options);
  await opened.page.locator("service-request").evaluate((form, today) => {
    form.asOf = today;
  }, TODAY);
  return opened;
}

const heading = (page, lang) => page.getByRole("heading", { name: TITLE[lang] });
/** The language that a screen reader is told for the form's words. */
const told = (page) => page.locator("service-request [lang]").first().getAttribute("lang");

for (const lang of ["sv", "da"]) {
  test(`The page and the form come in ${lang}, say so, and load no other language`, async () => {
    const opened = await open(`?lang=${lang}`);
    const { page, said, asked, close } = opened;
    await heading(page, lang).waitFor();
    await loaded(opened, lang);
    assert.equal(await page.evaluate("document.documentElement.lang"), lang);
    assert.equal(await told(page), lang);
    const catalogues = asked.flatMap((address) => /element-(en|sv|da)\b/.exec(address)?.[1] ?? []);
    assert.deepEqual([...new Set(catalogues)], [lang]);
    assert.deepEqual(said, []);
    await close();
  });

  for (const width of [320, 1280]) {
    test(`axe finds nothing in ${lang}, ${width} pixels wide, and no word is cut off`, async () => {
      const opened = await open(`?lang=${lang}`, { viewport: { width, height: 900 } });
      const { page, close } = opened;
      await loaded(opened, lang);
      await page.locator("service-request").evaluate((form, facts) => {
        form.facts = facts;
      }, FACTS);
      await settled(page);
      await page.locator(".warnings").waitFor();
      await openAll(page);
      assert.deepEqual(await cutOff(page), []);
      assert.deepEqual(await findings(page), []);
      await close();
    });
  }
}

test("Another language keeps the answers, and the address names it", async () => {
  const { page, said, close } = await open("");
  await heading(page, "en").waitFor();
  await page.getByRole("radio", { name: "Repair" }).check();
  await page.getByLabel("Product (required)").fill("Heat meter DN 20");
  await page.getByRole("link", { name: "Dansk" }).click();
  await heading(page, "da").waitFor();
  assert.equal(await page.getByLabel("Produktnavn (skal udfyldes)").inputValue(), "Heat meter DN 20");
  assert.equal(await page.getByRole("radio", { name: "Reparation" }).isChecked(), true);
  assert.equal(new URL(page.url()).search, "?lang=da");
  assert.equal(await page.title(), "Serviceanmodning");
  assert.equal(await page.getByRole("link", { name: "Dansk" }).getAttribute("aria-current"), "true");
  assert.deepEqual(said, []);
  await close();
});

test("The element's own lang goes before that of the page around it; one that is not spoken is answered in English", async () => {
  const { page, close } = await open("?lang=da");
  const form = page.locator("service-request");
  const setLang = (lang) => form.evaluate((element, to) => element.setAttribute("lang", to), lang);
  await heading(page, "da").waitFor();
  await setLang("sv-FI");
  await heading(page, "sv").waitFor();
  await setLang("fr");
  await heading(page, "en").waitFor();
  assert.equal(await told(page), "en");
  await form.evaluate((element) => element.removeAttribute("lang"));
  await heading(page, "da").waitFor();
  await page.evaluate(() => document.querySelector("main").setAttribute("lang", "sv"));
  await heading(page, "sv").waitFor();
  await close();
});

test("An element inside another one's shadow speaks the language of the page", async () => {
  const { page, close } = await open("?lang=sv");
  await heading(page, "sv").waitFor();
  await page.evaluate(() => {
    const box = document.createElement("div");
    box.attachShadow({ mode: "open" }).append(document.createElement("service-request"));
    document.querySelector("service-request").replaceWith(box);
  });
  await heading(page, "sv").waitFor();
  await close();
});

test("While the words of a language do not come the form speaks English, and changes as soon as they do", async () => {
  let lost = true;
  const before = (page) =>
    page.route(/element-sv-/, (route) => (lost ? route.abort("internetdisconnected") : route.continue()));
  const { page, said, close } = await open("?lang=sv", { before });
  await heading(page, "en").waitFor();
  assert.equal(await told(page), "en");
  lost = false;
  await heading(page, "sv").waitFor();
  assert.equal(await told(page), "sv");
  assert.ok(
    said.some((line) => line.startsWith('warning: upfront-terms: the words in "sv" could not be loaded')),
    said.join("\n"),
  );
  await close();
});
