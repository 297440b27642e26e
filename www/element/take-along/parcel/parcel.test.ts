import { type Parcel, parcelOf } from "../../../words/parcel.ts";
import { anyExampleOf } from "../../harness/examples.ts";
import { type StatementExample, statementExampleOf } from "../../harness/models/take-along.ts";
import { show, textOf, words } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderParcel } from "./parcel.ts";

const NAME = "two products, one of them contaminated";
const shown = (name = NAME) => {
  const of = statementExampleOf(anyExampleOf<StatementExample>("take-along/parcel", name));
  return show(renderParcel(words, parcelOf(words, of) as Parcel), "statement");
};
const cellsOf = (row: Element) => [...row.querySelectorAll("th, td")].map(textOf).join(" | ");
const linesOf = (element: Element | null) => [...(element?.querySelectorAll("address span") ?? [])].map(textOf);

test("The label has the address line by line, the sender, and room for the number of the matter", () => {
  const label = shown().querySelector(".parcel-label") as HTMLElement;
  const to = linesOf(label.querySelector(".parcel-to"));
  ok(to.length >= 4 && to.every((line) => !line.includes(",")), to.join(" | "));
  equal(linesOf(label.querySelector(".parcel-from")), [
    "A. Customer",
    "Example Water",
    "1 Example Street",
    "8000 Aarhus",
    "customer@example.com",
  ]);
  ok(label.querySelector(".parcel-number .parcel-blank"), "no room for the number");
});

test("The list has each product with its service, how many, and their serial numbers; who opens it is warned", () => {
  const rows = [...shown().querySelectorAll("tr")].map(cellsOf);
  equal(rows, [
    "Product | Service | Quantity | Serial numbers",
    "Heat meter DN 20 | repair | 2 | SN-1, SN-2",
    "Water meter DN 15 | reverification | 1 | SN-3",
    "Contaminated: yes",
  ]);
});

test("Many serial numbers have a row of their own, each of them, below how many they are", () => {
  const of = statementExampleOf(anyExampleOf<StatementExample>("take-along/parcel", NAME));
  const numbers = Array.from({ length: 320 }, (_, at) => String(60120000 + at));
  const about = { ...of.about, serialNumbers: [numbers] };
  const place = show(renderParcel(words, parcelOf(words, { ...of, about }) as Parcel), "statement");
  equal(cellsOf(place.querySelectorAll("tr")[1] as Element), "Heat meter DN 20 | repair | 2 | 320 serial numbers");
  equal([...place.querySelectorAll(".parcel-numbers span")].map(textOf), numbers);
});

test("What is to be done before it is sent is told with its clauses, and nothing that costs anything", () => {
  const text = textOf(shown());
  for (const clause of ["Terms 3.1", "Terms 3.3", "Terms 7.4"]) ok(text.includes(clause), text);
  ok(!text.includes("DKK"), text);
});

test("Where nobody knows whether it is sent in the page says so; it does without a sender then", () => {
  const place = shown("where nobody knows yet whether it is sent in");
  equal(textOf(place.querySelector("h1")), words.t("form.parcel.titleIfSentIn"));
  equal(place.querySelector(".parcel-from"), null);
});
