// What the page fills in: frameworks set the same facts again and again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleLoader } from "../../words/modules.mjs";

const load = await moduleLoader();
const { noAnswers } = await load("www/element/form/answers.ts");
const { PagePart } = await load("www/element/form/page-part.ts");

/** A form that counts how often it is filled in. */
function formOf() {
  const form = {
    host: { addController() {}, requestUpdate() {} },
    answers: noAnswers(),
    filled: 0,
    fill(answers) {
      this.answers = page.withKnown(answers);
      this.filled += 1;
    },
    fillIn(how) {
      this.answers = how(this.answers);
    },
  };
  const page = new PagePart(form);
  return { form, page };
}

test("A page that sets the same facts again begins no other request, and others fill the form in", async () => {
  const { form, page } = formOf();
  page.know({ contact: { name: "Vera" } });
  page.beginWith({ items: [{ service: "repair" }] });
  await page.reading.done;
  assert.equal(form.filled, 1);
  page.beginWith({ items: [{ service: "repair" }] });
  assert.equal(form.filled, 1, "filled in again with the same");
  page.beginWith({ items: [{ service: "repair" }], onSite: true });
  assert.deepEqual([form.filled, form.answers.onSite, form.answers.contact.name], [2, "yes", "Vera"]);
  page.beginWith({});
  assert.deepEqual([form.filled, form.answers.onSite], [3, ""]);
});
