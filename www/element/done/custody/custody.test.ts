import { render } from "lit";
import { anyExampleOf } from "../../harness/examples.ts";
import { type DoneExample, doneModelOf } from "../../harness/models/done.ts";
import { textOf, words } from "../../harness/stage.ts";
import { equal, test } from "../../harness/test.ts";
import { custodySheet, isCustodyKept } from "./custody.ts";

const of = (name: string) => doneModelOf(anyExampleOf<DoneExample>("done", name));

test("A custody sheet names each measured meter by its serial number, and leaves the rest to be written", () => {
  const { answers, id } = of("sent in, one of them contaminated and others measured");
  const place = document.createElement("div");
  render(custodySheet(words, answers, id), place);
  const rows = [...place.querySelectorAll("#custody-meters + table tr")].map((row) =>
    [...row.querySelectorAll("td")].map(textOf),
  );
  equal(rows, [[], ["Water meter DN 15", "60120001", "", "", ""], ["Water meter DN 15", "60120002", "", "", ""]]);
});

test("There is one where something is measured, and not for a repair", () => {
  equal(isCustodyKept(of("sent in, one of them contaminated and others measured").answers), true);
  equal(isCustodyKept(of("on the portal, at the customer's").answers), false);
});
