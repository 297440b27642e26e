// When a fold is kept: only where the customer has opened or closed a product.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleLoader } from "../../../words/modules.mjs";

/** As much of a product's line as is asked for: it stands for the root that it is in as well. */
class Details extends EventTarget {
  open = false;
  product = { open: false };
  matches = (selector) => selector === "details.item-fold";
  closest = () => this.product;
}
globalThis.HTMLDetailsElement = Details;

const load = await moduleLoader();
const { whenFolded } = await load("www/element/form/kept/folds.ts");

test("A product that is drawn as it was kept makes no draft newer, one that the customer opens does", () => {
  const details = new Details();
  let kept = 0;
  whenFolded({ renderRoot: details }, () => {
    kept += 1;
  });
  // Drawn open: the product says so, and the browser tells of it afterwards.
  details.product.open = details.open = true;
  details.dispatchEvent(new Event("toggle"));
  assert.equal(kept, 0);
  details.open = false;
  details.dispatchEvent(new Event("toggle"));
  assert.equal(kept, 1);
});
