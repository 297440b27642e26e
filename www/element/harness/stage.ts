import DESK from "messages:desk";
import { own } from "messages:languages";
import { css, LitElement, render, unsafeCSS } from "lit";
import * as rules from "upfront-terms";
import type { Facts } from "../../lib/api.js";
import { loadCatalogues } from "../../words/languages.ts";
import { createWords, type Words } from "../../words/words.ts";
import { defineClauses } from "../clause/clauses.ts";
import { consentStyles } from "../consent/styles.ts";
import { doneStyles } from "../done/done.ts";
import { styles as estimateStyles } from "../estimate/shown.ts";
import { styles as answeredStyles } from "../form/answered.ts";
import { styles as deskStyles } from "../form/desk/desk.ts";
import { styles as keptStyles } from "../form/kept/styles.ts";
import { formStyles } from "../form/styles.ts";
import { whenIdle } from "../idle.ts";
import layout from "../layout.css?inline";
import { frameStyles } from "../panel/frame.ts";
import { interestStyles } from "../panel/interest/interest.ts";
import { Part } from "../part.ts";
import parcel from "../take-along/parcel/parcel.css?inline";
import statement from "../take-along/statement/statement.css?inline";
import theme from "../theme.css?inline";

await rules.default();
defineClauses();

export { rules };

async function speak(lang: string): Promise<Words> {
  const all = await loadCatalogues(lang, "form", "estimate", "clauses", "consent", "kept", "lists", "done");
  const desk = await DESK[lang]?.();
  return createWords(lang, desk ? [...all, desk.default] : all, { brief: true });
}

/** The words of every language. */
export const wordsIn: Record<string, Words> = Object.fromEntries(
  await Promise.all(Object.keys(own).map(async (lang) => [lang, await speak(lang)] as const)),
);

/** The words of the tests. */
export const words = wordsIn.en as Words;

const host = document.getElementById("stage") as HTMLElement;
/** What the element around the parts knows of the documents: their addresses, and the numbers of the editions that count. */
export function knowDocuments(facts: Facts): void {
  const documents = { terms: "https://example.com/terms", privacy: "https://example.com/privacy" };
  Object.assign(host, { clauseBasis: { rules, used: rules.estimate(facts).editions, own: facts.editions }, documents });
}
knowDocuments({ asOf: "2026-11-21" });

const root = host.attachShadow({ mode: "open" });
root.adoptedStyleSheets = [
  unsafeCSS(theme),
  unsafeCSS(layout),
  ...formStyles,
  ...answeredStyles,
  frameStyles,
  ...estimateStyles,
  interestStyles,
  ...deskStyles,
  ...consentStyles,
  ...doneStyles,
  keptStyles,
  unsafeCSS(statement),
  unsafeCSS(parcel),
  css`
    .narrow {
      container-type: inline-size;
      max-width: 30rem;
    }
  `,
].flatMap(({ styleSheet }) => styleSheet ?? []);

/** Parts update themselves a moment later: here they are drawn at once, and those within them. */
function drawParts(place: ParentNode): void {
  for (const part of place.querySelectorAll("*")) {
    if (!(part instanceof Part)) continue;
    (part as unknown as { performUpdate(): void }).performUpdate();
    drawParts(part);
  }
}

/** Shows something in the styles of the element, as a part of the panel where nothing else is said. */
export function show(content: unknown, frame = "estimate-panel"): HTMLElement {
  const place = document.createElement("div");
  place.className = frame;
  root.replaceChildren(place);
  render(content, place);
  drawParts(place);
  return place;
}

/** The same with everything open that it folds up: what stands in it is drawn with the next drawing. */
export function showOpen(content: unknown, frame?: string): HTMLElement {
  const place = show(content, frame);
  const closed = () => [...place.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  for (let found = closed(); found.length > 0; found = closed()) {
    for (const details of found) details.open = true;
    render(content, place);
    drawParts(place);
  }
  return place;
}

/** Everything below a root that fits, that which stands inside of elements too. */
function everywhere<T extends Element>(below: ParentNode, selector: string): T[] {
  const inside = [...below.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...below.querySelectorAll<T>(selector), ...inside.flatMap((one) => everywhere<T>(one, selector))];
}

const tick = () => new Promise((done) => setTimeout(done, 20));
/** How long something may take to be shown, in milliseconds: long for a machine that has much else to do. */
const WITHIN = 60_000;

/** Opens a disclosure, and waits until what stands in it has been made. */
export async function unfold(details: HTMLDetailsElement): Promise<void> {
  const toggled = new Promise((done) => details.addEventListener("toggle", done, { once: true }));
  details.open = true;
  await toggled;
}

/** Waits until every part in a place has drawn itself, those too that only others bring. */
export async function drawn(place: ParentNode): Promise<void> {
  const drawing = () =>
    everywhere(place, "*").filter((one): one is LitElement => one instanceof LitElement && one.isUpdatePending);
  for (let parts = drawing(); parts.length > 0; parts = drawing()) {
    await Promise.all(parts.map(({ updateComplete }) => updateComplete));
  }
}

/** Opens every disclosure, those too that only the opened ones bring, and waits for what is loaded then. */
export async function openAll(place: HTMLElement): Promise<void> {
  const closed = () => everywhere<HTMLDetailsElement>(place, "details:not([open])");
  await drawn(place);
  for (let found = closed(); found.length > 0 || everywhere(place, ".what-if-loading").length > 0; found = closed()) {
    await Promise.all(found.map(unfold));
    await tick();
    await drawn(place);
  }
}

/** Waits until a frame has been painted, and what was put off until then is done. */
export const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** Waits until something holds. @param what says what does not, where it never does */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = performance.now() + WITHIN; !holds(); await tick()) {
    if (performance.now() > end) throw new Error(what);
  }
}

/** Waits until something is shown. */
export const shown = (place: ParentNode, selector: string): Promise<void> =>
  until(() => everywhere(place, selector).length > 0, `nothing shows ${selector}`);

/** Waits until what an element puts off until there is nothing else to do has been begun. */
export const idle = () => new Promise<void>(whenIdle);

/** Waits until that has been done, and drawn. */
export async function quiet(): Promise<void> {
  await idle();
  for (let turn = 0; turn < 5; turn += 1) await painted();
}

/** The text that a reader meets, its white space evened out. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
