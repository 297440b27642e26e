import { render } from "lit";
import type { Line } from "../../../words/line.ts";
import { anyExampleOf, type Named } from "../../harness/examples.ts";
import { show, textOf, unfold, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderLine } from "./line.ts";

const { lines } = anyExampleOf<Named & { lines: Line[] }>("panel/line", "figures, what is not known, and a long label");

function shown(index: number): HTMLElement {
  const place = show(undefined);
  render(renderLine(words, lines[index] as Line), place);
  return place;
}

test("A line says what, how much, and why", () => {
  const place = shown(0);
  equal(textOf(place.querySelector(".line-label")), "investigation fee");
  equal(textOf(place.querySelector(".line-value")), "DKK 1,000.00 DKK 1,250.00 incl. VAT");
  ok(textOf(place.querySelector(".why summary")).includes("investigation fee"), "the reason does not name its line");
});

test("The lack of a figure does not look like one", () => {
  equal(
    [0, 1].map((index) => shown(index).querySelector(".line-value")?.classList.contains("quiet")),
    [false, true],
  );
});

test("A line without a value has no empty place for one", () => {
  equal(shown(3).querySelector(".line-value"), null);
});

test("Of a line about many products all are named where one asks for them", async () => {
  const products = Array.from({ length: 150 }, (_, place) => `Meter ${place}`);
  const place = show(renderLine(words, { ...(lines[0] as Line), products }));
  const details = place.querySelector(".line-products") as HTMLDetailsElement;
  equal(textOf(details), "Show all 150 products");
  equal(textOf(shown(0).querySelector(".line-products")), "");
  await unfold(details);
  ok(textOf(details).endsWith("Meter 148 and Meter 149"), textOf(details));
});
