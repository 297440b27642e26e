import { anyExampleOf } from "../../harness/examples.ts";
import { foundIn, type ListExample, listNoteOf, takenFrom } from "../../harness/models/lists.ts";
import { show, textOf, words, wordsIn } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { type Answers, type ItemAnswers, MOST_PRODUCTS, newItem, noAnswers } from "../answers.ts";
import { readSerials } from "../lists/serials.ts";
import { askNote } from "./ask-note.ts";
import { failText } from "./notes.ts";
import type { ListActions, ListProblem } from "./outcome.ts";
import { rowsOf } from "./rows-to-save.ts";

const HEADS = ["Serial number", "Product", "Service"];
const ROWS = [HEADS, ["60120001", "Heat meter", "Repair"], ["60120002", "Water meter", ""]];
const BARE = [["60120001"], ["60120002"]];

/** A form with some products. */
const formWith = (...items: Partial<ItemAnswers>[]): Answers => ({
  ...noAnswers(),
  items: items.map((item, at) => ({ ...newItem([]), id: at + 1, ...item })),
});

/** What the products are: their names, services and serial numbers. */
const products = (answers: Answers | undefined) =>
  answers?.items.map(({ product, service, serials }) => [product, service, serials.text.replaceAll("\n", " ")]);

test("A product without an answer makes room for a list, and one with answers stays before it", () => {
  const alone = takenFrom(ROWS);
  equal(products(alone?.answers), [
    ["Heat meter", "repair", "60120001"],
    ["Water meter", "", "60120002"],
  ]);
  equal([alone?.where, alone?.inherited, alone?.ids.includes(1)], ["alone", false, false]);
  equal(
    alone?.answers.items.map(({ id }) => id),
    alone?.ids,
  );
  const added = takenFrom(ROWS, formWith({ product: "Pump", quantity: "2" }, {}));
  equal(products(added?.answers)?.[0], ["Pump", "", ""]);
  equal([added?.where, added?.answers.items.length], ["added", 3]);
});

test("What was answered of a product yet to be named holds for the groups, where the list says nothing else", () => {
  const taken = takenFrom(ROWS, formWith({ service: "sampleTest", contaminated: "no" }));
  equal(products(taken?.answers), [
    ["Heat meter", "repair", "60120001"],
    ["Water meter", "sampleTest", "60120002"],
  ]);
  equal(
    taken?.answers.items.map(({ contaminated }) => contaminated),
    ["no", "no"],
  );
  equal([taken?.where, taken?.inherited], ["alone", true]);
});

test("Serial numbers alone go to the product they are dropped on, or to the only one without any; those in another are told of", () => {
  const form = formWith({ product: "Heat meter", serials: { text: "60120001\n", kept: [] } }, { product: "Pump" });
  const dropped = takenFrom(BARE, form, 1);
  equal(products(dropped?.answers)?.[0], ["Heat meter", "", "60120001 60120001 60120002"]);
  // One list that has a number twice counts it once.
  equal([dropped?.where, dropped?.already], ["joined", 0]);
  const joined = takenFrom(BARE, form);
  equal(products(joined?.answers)?.[1], ["Pump", "", "60120001 60120002"]);
  equal([joined?.where, joined?.already], ["joined", 1]);
  const several = takenFrom(BARE, formWith({ product: "Heat meter" }, { product: "Pump" }));
  equal(several?.where, "added");
});

test("There are no more products than an estimate takes", () => {
  const rows = [HEADS, ...Array.from({ length: MOST_PRODUCTS }, (_, at) => [`6012${at}`, `Meter ${at}`])];
  equal(takenFrom(rows)?.answers.items.length, MOST_PRODUCTS);
  equal(takenFrom(rows, formWith({ product: "Pump" })), undefined);
});

test("Faults are described after what stands there, each with its serial numbers, unless they are too many", () => {
  const rows = (fault: string) => [
    ["Serial number", "Fault"],
    ["60120001", fault],
    ["60120002", fault],
  ];
  const before = { ...noAnswers(), description: "See below.\n" };
  equal(takenFrom(rows("Dark display"), before)?.answers.description, "See below.\nDark display: 60120001, 60120002");
  const long = takenFrom(rows("x".repeat(20_000)), before);
  equal([long?.faults, long?.answers.description], ["tooLong", before.description]);
});

test("A list by quantities becomes products with them; of one that has both, the sum is asked about where they differ", () => {
  const heads = ["Serial number", "Product", "Qty", "Fault"];
  const counted = takenFrom([heads.slice(1), ["Heat meter", "1.000", ""], ["Valve", "2", "Leaks"]]);
  equal(
    counted?.answers.items.map(({ product, quantity, serials }) => [product, quantity, serials.text]),
    [
      ["Heat meter", "1000", ""],
      ["Valve", "2", ""],
    ],
  );
  equal(counted?.answers.description, "Leaks: 2 × Valve");
  const both = takenFrom([heads, ["60120001", "Heat meter", "1", ""], ["60120002", "Valve", "5", ""]]);
  equal(
    both?.answers.items.map(({ product, quantity, serials }) => [product, quantity, serials.text]),
    [
      ["Heat meter", "", "60120001"],
      ["Valve", "5", "60120002"],
    ],
  );
});

test("A number that stands twice with two faults has both in the description", () => {
  const rows = [
    ["Serial number", "Fault"],
    ["60120001", "Dark"],
    ["60120001", "Leaks"],
    ["60120002", "Leaks"],
  ];
  equal(takenFrom(rows)?.answers.description, "Dark: 60120001\nLeaks: 60120001, 60120002");
});

test("Lists saved as a table are the same products when they are read again, those by quantity too", () => {
  const item = { id: 1, service: "repair" as const, product: "Heat meter" };
  const listOf = (...numbers: string[]) => readSerials({ text: numbers.join("\n"), kept: [] });
  const items = [
    { ...item, list: listOf("60120001", "60120002") },
    { ...item, quantity: "1.200" },
    { ...item, product: "Valve", service: "" as const },
    { ...item, product: "More", list: listOf("60120003", "60120004"), quantity: "5" },
    { ...item, product: "Less", list: listOf("60120005", "60120006"), quantity: "1", counts: "quantity" as const },
    { ...item, product: "As listed", list: listOf("60120007", "60120008"), quantity: "5", counts: "serials" as const },
    { service: "repair" as const },
    {},
  ];
  const again = takenFrom(rowsOf(words, formWith(...items)));
  equal(
    again?.answers.items.map(({ product, service, quantity, serials }) => [product, service, quantity, serials.text]),
    [
      ["Heat meter", "repair", "", "60120001\n60120002"],
      ["Heat meter", "repair", "1200", ""],
      ["Valve", "", "1", ""],
      ["More", "repair", "5", "60120003\n60120004"],
      ["Less", "repair", "1", "60120005\n60120006"],
      ["As listed", "repair", "", "60120007\n60120008"],
      ["", "repair", "1", ""],
    ],
  );
});

test("Rows that were passed over stand apart, a second table can be read after all, and more rows shown", () => {
  const calls: unknown[][] = [];
  const place = shown("a printed list with a second table below", calls);
  equal(
    textOf(place.querySelector("#list-note-title .serials-count")),
    "3 serial numbers + 4 pieces without a serial number",
  );
  equal([...place.querySelectorAll(".list-toLookAt strong")].map(textOf), ["Row 6:", "Row 7:"]);
  equal([...place.querySelectorAll(".list-passed li")].map(textOf), [
    "Row 4: Serial number · Product · Qty The heads again, or what stands above them.",
    "Row 8: Total · 9 A total of another number than the 8 in the rows above it.",
    "Row 10: Contact · Telephone Another table seems to begin here. Rows 10 to 11 have not been read.",
  ]);
  const buttons = [...place.querySelectorAll<HTMLElement>(".list-act button")];
  equal(textOf(buttons[0] as HTMLElement), "Read those rows as part of the list too");
  buttons[0]?.click();
  equal(calls, [["readWhole"]]);
});

/** Whatever keeps a list out of the form. */
const PROBLEMS: Record<ListProblem, true> = {
  empty: true,
  tooLarge: true,
  tooManyCells: true,
  oldExcel: true,
  locked: true,
  otherFormat: true,
  damaged: true,
  unreadable: true,
  notLoaded: true,
  severalFiles: true,
  noList: true,
  noSerials: true,
  tooManyProducts: true,
};

test("Whatever keeps a list out of the form is said in a sentence, in every language", () => {
  for (const spoken of Object.values(wordsIn)) {
    for (const problem of Object.keys(PROBLEMS) as ListProblem[]) {
      ok(!/lists\.|undefined/.test(failText(spoken, problem)), `${spoken.lang} ${problem}`);
    }
  }
  equal(failText(words, "tooManyCells"), "The table is too large: 100,000 rows and 1,000 columns can be read.");
});

const shown = (name: string, calls: unknown[][] = []) =>
  show(listNoteOf(anyExampleOf<ListExample>("form/groups", name), undefined, calls), "form");

test("The count comes first, rows are named, and one service can be chosen for all that have none", () => {
  const calls: unknown[][] = [];
  const place = shown("a list of which some rows are to be looked at", calls);
  equal(textOf(place.querySelector("#list-note-title .serials-count")), "5 of 7, 1 repeated, 1 doubtful");
  equal([...place.querySelectorAll(".list-problems strong")].map(textOf), [
    "Row 5:",
    "Row 6:",
    "Row 7:",
    "Row 8:",
    "Row 8:",
  ]);
  place.querySelector<HTMLElement>("#list-service-reverification")?.click();
  const buttons = [...place.querySelectorAll<HTMLElement>(".list-act button")];
  equal(buttons.map(textOf), ["Undo", "Choose other columns", "Close"]);
  for (const button of buttons) button.click();
  equal(calls, [["serveAll", "reverification"], ["undo"], ["askAgain"], ["close"]]);
});

test("Sheets that were not read are named", () => {
  const place = shown("the list of one sheet, where there are others");
  ok(/Only the sheet “List” has been read.*“April” and “May”/.test(textOf(place)), textOf(place));
});

test("The first rows stand above the question which column is which; without an answer there is nothing to read", () => {
  const calls: unknown[][] = [];
  const place = shown("a table without heads", calls);
  equal(textOf(place.querySelector("tbody tr")), "60120001 1000017 Heat meter DN 20".replaceAll(/ (?=1|H)/g, ""));
  equal([...place.querySelectorAll("button")].map(textOf), ["Close"]);
  place.querySelector<HTMLElement>("#list-serial")?.click();
  ok(place.querySelector("#list-product-2"), "the third column is not offered");
  equal(calls, [["choose", { serial: 0 }]]);
});

test("Every column can be chosen, by the letters that it has in a spreadsheet; the preview shows the first", () => {
  const row = (digit: number) => Array.from({ length: 703 }, (_, at) => `${at}x${digit}`);
  const model = { name: "", problem: undefined, found: foundIn([row(1), row(2)]), chosen: {} };
  const place = show(askNote(words, model, {} as ListActions), "form");
  equal(place.querySelectorAll("thead th").length, 12);
  const options = [...place.querySelectorAll("#list-serial option")].map(textOf);
  equal(
    [0, 13, 26, 27, 702, 703].map((at) => options[at]),
    ["Choose a column", "Column M: 12x1", "Column Z: 25x1", "Column AA: 26x1", "Column ZZ: 701x1", "Column AAA: 702x1"],
  );
});
