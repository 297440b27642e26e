// What is looked for on a page: axe's findings, and text that is cut off. The element's inside is looked into as well.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds, as one line each.
 *
 * @param without rules that do not hold for what is shown, such as those for a whole page. They are run all the same: of
 * some examples nothing else can be said, and what axe says nothing of it may not have seen.
 */
export async function findings(page, without = []) {
  // The range at the foot of a narrow window covers what lies there, until one scrolls on: at the end it covers nothing.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  // The page's policy lets no script in but its own; the debugger's hand is not bound by it.
  if (!(await page.evaluate("typeof axe !== 'undefined'"))) await page.evaluate(axe);
  // Of what passes one place for each rule is enough: naming all of them takes longer than looking.
  const run = (runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
  const { violations, passes } = await page.evaluate(run, TAGS);
  const looked = [...violations, ...passes];
  const inElement = looked.some(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0])));
  const roots = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => one.shadowRoot).length);
  assert.ok(inElement || roots === 0, "nothing is shown that axe could look at");
  return violations
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(" ")} ${node.failureSummary}`));
}

/** What has to be scrolled sideways to be read, or can't be read at all, as one line each. */
export const cutOff = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found =
      scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide, the window ${clientWidth}`] : [];
    const inside = (root) =>
      [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    /** How far the element's own words reach. */
    const reach = (one) => {
      const range = document.createRange();
      const words = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
      const boxes = words.flatMap((node) => {
        range.selectNode(node);
        return [...range.getClientRects()];
      });
      return { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) };
    };
    const say = (one, what) => found.push(`${one.tagName} ${one.className}, ${what}: ${one.textContent.slice(0, 60)}`);
    for (const one of inside(document.body)) {
      const { overflowX, clipPath, display } = getComputedStyle(one);
      // What is there for screen readers only is clipped on purpose. What is typed, code, and tables that keys can scroll do so in
      // their place.
      if (
        clipPath !== "none" ||
        one.closest("svg, pre, :is(.list-preview, .table-scroll)[tabindex]") ||
        one.matches("input, textarea, select")
      )
        continue;
      if (overflowX !== "visible" && display !== "inline" && one.scrollWidth > one.clientWidth + 1) {
        say(one, `${one.scrollWidth} pixels in ${one.clientWidth}, overflow ${overflowX}`);
      }
      const { left, right } = reach(one);
      const box = one.getBoundingClientRect();
      if (right > innerWidth + 1 || left < -1) say(one, `its words from ${left} to ${right}`);
      else if (right > box.right + 1) say(one, `its words to ${right}, past its end at ${box.right}`);
    }
    return found;
  });

/** Says what was looked at, for the script that adds it up. */
export function report(what, things, ways, runs, found, browser) {
  const [, version] = /axe v([\d.]+)/.exec(axe) ?? [];
  console.log(`Looked at: ${JSON.stringify({ what, things, ways, runs, found, axe: version, chromium: browser })}`);
}
