import { anyExampleOf } from "../../harness/examples.ts";
import { foundIn, type ListExample, listNoteOf, takenFrom } from "../../harness/models/lists.ts";
import { show, textOf, words, wordsIn } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { type Answers, type ItemAnswers, MOST_PRODUCTS, newItem, noAnswers } from "../answers.ts";
import { askNote } from "./ask-note.ts";
import { failText } from "./notes.ts";
import { isToAsk, type ListActions, type ListProblem, readGroups } from "./outcome.ts";

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
  equal([alone?.where, alone?.inherited, alone?.ids], ["alone", false, [2, 3]]);
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

test("Columns are asked for where no head names the serial numbers, unless there is only one", () => {
  equal(
    [
      ROWS,
      BARE,
      [
        ["a1", "b1"],
        ["a2", "b2"],
      ],
    ].map((rows) => isToAsk(foundIn(rows))),
    [false, false, true],
  );
  // Heads in a language that is not known are told from serial numbers by having no digit.
  const found = foundIn([
    ["Zählernummer", "Gerät"],
    ["60120001", "Pumpe"],
    ["60120002", "Pumpe"],
  ]);
  const { groups, problems } = readGroups(found, { serial: 0, product: 1 });
  equal([groups.map(({ product, serials }) => [product, serials.length]), problems], [[["Pumpe", 2]], []]);
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
  const labels = [...place.querySelectorAll("label[for^=list-serial]")].map(textOf);
  equal(
    [12, 25, 26, 701, 702].map((at) => labels[at]),
    ["Column M", "Column Z", "Column AA", "Column ZZ", "Column AAA"],
  );
});
