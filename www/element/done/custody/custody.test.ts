import { render } from "lit";
import type { ItemAnswers } from "../../form/answers.ts";
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
  const rows = [...place.querySelectorAll("#custody-meters + table tbody tr")].map((row) =>
    [...row.querySelectorAll("td")].map(textOf),
  );
  equal(rows, [
    ["Water meter DN 15", "60120001", "", "", ""],
    ["Water meter DN 15", "60120002", "", "", ""],
  ]);
});

test("What was said of a single meter stands there already; what was said of several is not known of each", () => {
  const { answers, id } = of("sent in, one of them contaminated and others measured");
  const [item] = answers.items.filter(({ service }) => service === "sampleTest");
  const readingOf = (quantity: string) => {
    const told = {
      ...item,
      quantity,
      serials: { text: "", kept: [] },
      list: undefined,
      desk: { typed: { reading: "21.5 MWh" } },
    };
    const place = document.createElement("div");
    render(custodySheet(words, { ...answers, items: [told as ItemAnswers] }, id), place);
    return textOf(place.querySelectorAll("#custody-meters + table td")[2] ?? null);
  };
  equal([readingOf(""), readingOf("3")], ["21.5 MWh", ""]);
});

test("There is one where something is sent in whose measurement may be in question: not at the customer's, nor for a repair", () => {
  const { answers } = of("sent in, one of them contaminated and others measured");
  equal(isCustodyKept(answers), true);
  const told = (desk: ItemAnswers["desk"]) => ({ ...answers, items: answers.items.map((item) => ({ ...item, desk })) });
  equal(isCustodyKept(told({})), false);
  equal(isCustodyKept(told({ typed: { reading: " " } })), false);
  for (const desk of [{ typed: { reading: "12 m³" } }, { removedOn: "2026-11-20" }, { seal: "unsure" as const }]) {
    equal(isCustodyKept(told(desk)), true);
  }
  equal(isCustodyKept({ ...answers, onSite: "yes" }), false);
  equal(isCustodyKept({ ...answers, items: answers.items.filter(({ service }) => service === "repair") }), false);
});
