// The pages of tests/browser/server.mjs in the browser under test, by what WebDriver itself can do: ids, keys and clicks.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { By, Key } from "selenium-webdriver";
import { WITHIN } from "../browser/chromium.mjs";
import { serveSite } from "../browser/server.mjs";
import { startBrowser } from "./session.mjs";

export { Key };

/** The element of a page. */
const ELEMENT = "service-request, service-estimate";
/** The day on which every test is set: a Saturday. */
export const TODAY = "2026-11-21";
/** Firefox says so of an element whose part gets the focus in its place, also where it then does. */
const FIREFOX_SAYS = /^error: The invalid form control with name=.request. is not focusable\.$/;

/** Comes back once a question has a truthy answer, and gives that; fails where it never has. */
export async function until(ask, what) {
  let answer;
  for (const end = Date.now() + WITHIN; Date.now() < end; await pause(50)) {
    answer = await ask();
    if (answer) return answer;
  }
  return assert.fail(`waited in vain for ${what}`);
}

/** What was drawn anew between finding it and reading it says nothing. */
function unlessStale(error) {
  if (error.name !== "StaleElementReferenceError") throw error;
  return "";
}

/** The server and the browser; `close` ends both. */
export async function openSite() {
  const site = await serveSite();
  const browser = await startBrowser();
  console.log(`Tested in ${browser.version}`);
  const close = async () => {
    await browser.close();
    site.close();
  };
  return { site, browser, close };
}

/** A page that holds one element, and what can be done in it. */
export class Page {
  /** Each page is opened at an address of its own: what a browser remembers of another one can't be lost any more. */
  #pages = 0;

  constructor({ site, browser }) {
    this.site = site;
    this.browser = browser;
    this.driver = browser.driver;
  }

  /** Opens a page by its path with nothing kept from before, and waits for the form's words. */
  async open(path = "", { keep = false } = {}) {
    if (!keep) {
      // A page of the same place, on which nothing is kept for longer than a moment.
      await this.driver.get(new URL("integrate/page.css", this.site.address).href);
      await this.run(() => localStorage.clear());
    }
    Object.assign(this.site, { asked: [], reports: [] });
    this.browser.said?.splice(0);
    this.#pages += 1;
    await this.driver.get(new URL(`~${this.#pages}/${path}`, this.site.address).href);
    await until(
      () => this.run((element) => document.querySelector(element)?.shadowRoot?.querySelector(".layout"), ELEMENT),
      path,
    );
    if (!path.startsWith("integrate/"))
      await this.element((form, today) => Object.assign(form, { asOf: today }).asOf, TODAY);
  }

  /** Runs a function in the page. */
  run(action, ...values) {
    return this.driver.executeScript(`return (${action}).apply(undefined, arguments)`, ...values);
  }

  /** Runs a function of the element in the page; a promise is waited for. */
  element(action, ...values) {
    const script = `const done = arguments[arguments.length - 1];
      const form = document.querySelector("${ELEMENT}");
      Promise.resolve((${action})(form, ...[...arguments].slice(0, -1))).then((is) => done({ is }), (error) => done({ error: String(error) }));`;
    return this.driver.executeAsyncScript(script, ...values).then(({ is, error }) => {
      if (error) throw new Error(error);
      return is;
    });
  }

  /** Waits until the element has drawn all that follows from what was done, after the next frame too. */
  settled() {
    return this.element(async (form) => {
      // A hidden page has no frames.
      const drawn = () =>
        new Promise((done) => {
          requestAnimationFrame(() => setTimeout(done));
          setTimeout(done, 1000);
        });
      for (let frame = 0; frame < 2; frame += 1) {
        await form.updateComplete;
        await drawn();
      }
    });
  }

  /** A part of the element by a CSS selector; waits for it. */
  async part(selector) {
    const root = await this.driver.findElement(By.css(ELEMENT)).getShadowRoot();
    const [found] = await until(async () => {
      const all = await root.findElements(By.css(selector));
      return all.length > 0 && all;
    }, selector);
    return found;
  }

  /** The text of a part, as it is read. */
  async text(selector) {
    return (await (await this.part(selector)).getText()).replace(/\s+/g, " ").trim();
  }

  /** Waits until a part says something. It may be another one each time that it is looked for. */
  says(selector, pattern) {
    const text = () => this.text(selector).catch(unlessStale);
    return until(async () => pattern.test(await text()), `${pattern} in ${selector}`);
  }

  /** Clicks a part where a hand would. */
  async click(selector) {
    const part = await this.part(selector);
    const script = `
      const [part] = arguments;
      if (!part.matches("summary")) part.closest("details")?.setAttribute("open", "");
      part.scrollIntoView({ block: "center" });`;
    await this.driver.executeScript(script, part);
    // What comes meanwhile would move it away from under the hand.
    await this.settled();
    await part.click();
  }

  /** Types into a part, after what is there. */
  async type(selector, text) {
    await (await this.part(selector)).sendKeys(text);
  }

  /** Presses keys wherever the focus is. */
  press(...keys) {
    return this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** The id of what has the focus in the element. */
  focused() {
    return this.element((form) => form.shadowRoot.activeElement?.id ?? "");
  }

  /** Presses Tab until a field has the focus. */
  async tabTo(id) {
    for (let presses = 0; presses < 120; presses += 1) {
      if ((await this.focused()) === id) return;
      await this.press(Key.TAB);
    }
    assert.fail(`the keyboard does not reach ${id}`);
  }

  /** Fills in what must be filled in, for a repair. */
  async fillRequired() {
    await this.click("#item-1-service");
    await this.type("#item-1-product", "Heat meter DN 20");
    await this.type("#description", "The display stays dark since Monday.");
    await this.type("#contact-name", "A. Customer");
    await this.type("#contact-email", "customer@example.com");
    await this.type("#contact-address", "1 Example Street");
  }

  /** Submits, and gives the document that is handed over. */
  async submit() {
    await this.click(".form-submit [type=submit]");
    await this.part(".form-done");
    return JSON.parse(await this.run(() => document.getElementById("document").textContent));
  }

  /** That neither the policy was broken nor the console said anything of ours, where the browser tells. */
  assertQuiet() {
    assert.deepEqual(this.site.reports, []);
    assert.deepEqual(this.browser.said?.filter((text) => !FIREFOX_SAYS.test(text)) ?? [], []);
  }
}
