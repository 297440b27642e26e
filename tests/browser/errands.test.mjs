// Five customers, each from an empty form to the request handed over: with a mouse in English, on a narrow telephone in
// Swedish, and by keyboard alone in Danish. What is handed over is compared with a document kept by hand.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { ERRANDS } from "./errands/all.mjs";
import { byKeyboard, byPointer, fillIn } from "./errands/customer.mjs";
import { wrong } from "./schema.mjs";
import { handedOver, loaded, openForm, openSite, settled, TODAY } from "./site.mjs";

const WAYS = [
  { how: "with a mouse, in English", lang: "en", hand: byPointer },
  {
    how: "on a telephone of 320 pixels, in Swedish",
    lang: "sv",
    hand: byPointer,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  },
  { how: "by keyboard alone, in Danish", lang: "da", hand: byKeyboard },
];

const rateCard = JSON.parse(await readFile(new URL("../../www/demo/sample-rates.json", import.meta.url), "utf8"));

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** What of a document is compared: all of it but what is made anew each time, and of the estimate what was worked out by hand. */
function compared({ id, estimate, interpretations, ...rest }) {
  assert.match(id, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  assert.ok(Object.keys(interpretations).length > 10, "the interpretations are not named");
  const ends = ({ min, max }) => [min, max];
  const { range, scenarios, turnaround } = estimate;
  return {
    ...rest,
    estimate: {
      range: ends(range),
      outcomes: Object.fromEntries(scenarios.map(({ id: outcome, total }) => [outcome, ends(total)])),
      completedOn: turnaround?.statedFor.length ? turnaround.completedOn : undefined,
    },
  };
}

for (const name of ERRANDS) {
  const { steps, document } = await import(`./errands/${name}.mjs`);
  for (const { how, lang, hand, ...options } of WAYS) {
    test(`From an empty form to the request handed over: ${name}, ${how}`, async () => {
      const opened = await openForm(site, { path: `?lang=${lang}`, ...options });
      const { page, said, close } = opened;
      await loaded(opened, lang);
      await fillIn(page, hand, steps);
      await hand.submit(page);
      await settled(page);
      const whole = await handedOver(page);
      assert.deepEqual(wrong(whole), []);
      assert.deepEqual(compared(whole), {
        version: 2,
        language: lang,
        ...document,
        facts: { asOf: TODAY, ...document.facts, rateCard, vatPercent: "25" },
        editions: { terms: "service-terms-en-undated", privacy: "privacy-en-2021-11-15" },
        sampleRates: true,
      });
      assert.deepEqual(said, []);
      await close();
    });
  }
}
