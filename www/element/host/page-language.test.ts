import { html } from "lit";
import { DRAWN } from "../harness/models/element.ts";
import { painted, rules, show, shown, textOf, wordsIn } from "../harness/stage.ts";
import { equal, test } from "../harness/test.ts";

const page = document.documentElement;

/** A form in a page of some language, and what its title says. */
async function open(lang: string) {
  page.lang = lang;
  const element = document.createElement("service-request");
  Object.assign(element, { loader: async () => rules });
  const place = show(html`${element}`, "");
  await shown(place, DRAWN);
  const title = async () => {
    for (let turn = 0; turn < 20; turn += 1) await painted();
    await element.updateComplete;
    return textOf(element.shadowRoot?.querySelector("#form-title") ?? null);
  };
  return { element, title };
}
const titleIn = (lang: string) => wordsIn[lang]?.t("form.title");

/** The page as it was before. */
async function restored(act: () => Promise<void>): Promise<void> {
  const { lang, className } = page;
  try {
    await act();
  } finally {
    Object.assign(page, { lang, className });
  }
}

for (const direction of ["ltr", "rtl"]) {
  for (const order of [
    ["lang", "class"],
    ["class", "lang"],
  ] as const) {
    test(`A browser that translates the page (${direction}, ${order[0]} first) does not change the language of the words`, () =>
      restored(async () => {
        const { element, title } = await open("sv");
        equal(await title(), titleIn("sv"));
        const doing = {
          lang: () => page.setAttribute("lang", "da"),
          class: () => page.classList.add(`translated-${direction}`),
        };
        for (const one of order) doing[one]();
        equal(await title(), titleIn("sv"));
        element.requestUpdate();
        equal(await title(), titleIn("sv"));
        // The original is shown again.
        page.classList.remove(`translated-${direction}`);
        page.lang = "sv";
        equal(await title(), titleIn("sv"));
      }));
  }
}

test("A page that changes its language by script is followed, in the document and nearer to the element", () =>
  restored(async () => {
    const { element, title } = await open("sv");
    page.lang = "da";
    equal(await title(), titleIn("da"));
    page.lang = "en";
    equal(await title(), titleIn("en"));
    page.classList.add("translated-ltr");
    page.lang = "da";
    element.parentElement?.setAttribute("lang", "sv");
    equal(await title(), titleIn("sv"));
    element.lang = "da";
    equal(await title(), titleIn("da"));
  }));
