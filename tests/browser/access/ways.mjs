// The ways in which everything is looked at: each language, light and dark, wide, narrow, and with text at twice its size;
// and in forced colours.

import { readdirSync } from "node:fs";

const messages = readdirSync(new URL("../../../www/messages", import.meta.url), { withFileTypes: true });
const LANGUAGES = messages.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const SCHEMES = ["light", "dark"];
const SIZES = {
  "1280 pixels wide": { width: 1280 },
  "320 pixels wide": { width: 320 },
  "text at twice its size": { width: 1280, fontSize: "200%" },
};

const ORDINARY = LANGUAGES.flatMap((lang) =>
  SCHEMES.flatMap((colorScheme) =>
    Object.entries(SIZES).map(([size, { width, fontSize = "" }]) => ({
      name: `${lang}, ${colorScheme}, ${size}`,
      lang,
      colorScheme,
      width,
      fontSize,
      forcedColors: "none",
      without: [],
    })),
  ),
);

const FORCED = {
  name: "en, forced colours",
  lang: "en",
  colorScheme: "dark",
  width: 1280,
  fontSize: "",
  forcedColors: "active",
  // Scripts are still told the page's own colours, in place of which the browser puts the user's.
  without: ["color-contrast"],
};

/** Every way, each with a name. */
export const WAYS = [...ORDINARY, FORCED];

/** Whether everything is looked at in every way, as by `npm run test:access`, or each thing in one of them. */
const EVERY = process.env.ACCESS === "every";

/** The ways for the thing of a number. One after the other, each thing has another of them. */
export const waysFor = (number) => (EVERY ? WAYS : [WAYS[number % WAYS.length]]);

/** Sets an opened page to a way; its language is for the page itself to set. */
export async function lookIn(page, { colorScheme, forcedColors, width, fontSize }) {
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, fontSize);
}
