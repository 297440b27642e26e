import { formModelOf } from "../../harness/models/form.ts";
import { show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { type Answers, type ItemAnswers, newItem, noAnswers } from "../answers.ts";
import type { FormPart } from "../form-part.ts";
import { hostCheck } from "../lists/host-check.ts";
import { itemsSection } from "../sections/items.ts";
import { withLists } from "./serials.ts";
import { splitByProduct } from "./told.ts";

/** The first digits tell the year, the third the product. */
const ask = hostCheck((serial) => ({
  year: 2000 + Number(serial.slice(0, 2)),
  ...(serial[2] !== "0" && { product: `Meter ${serial[2]}` }),
}));

const withSerials = (text: string, item: Partial<ItemAnswers> = {}, before?: Answers): Answers =>
  withLists({ ...noAnswers(), items: [{ ...newItem([]), ...item, serials: { text, kept: [] } }] }, before, ask);
const nameOf = (answers: Answers) => answers.items[0]?.product;

test("Where all serial numbers tell the same product it is filled in, and never over what was typed", () => {
  equal(nameOf(withSerials("221001\n231002")), "Meter 1");
  equal(nameOf(withSerials("221001", { product: "Pump" })), "Pump");
  equal([nameOf(withSerials("221001\n222001")), nameOf(withSerials("221001\n220001"))], ["", ""]);
  const filled = withSerials("221001");
  const emptied = { ...filled, items: filled.items.map((item) => ({ ...item, product: "" })) };
  equal(nameOf(withLists(emptied, filled, ask)), "");
});

test("Serial numbers of several products are split, and all else that was answered holds for each", () => {
  const all = withSerials("221001\n222001\n221002\n220001", { service: "repair", product: "Pump", quantity: "4" });
  const split = splitByProduct(all, 1).items;
  equal(
    split.map(({ product, service, quantity, serials }) => [product, service, quantity, serials.text]),
    [
      ["Meter 1", "repair", "", "221001\n221002"],
      ["Meter 2", "repair", "", "222001"],
      ["Pump", "repair", "", "220001"],
    ],
  );
  equal(new Set(split.map(({ id }) => id)).size, 3);
  equal(splitByProduct(withSerials("221001"), 1).items.length, 1);
});

test("A quantity that was typed is never dropped by splitting: what counts is asked, and what has no number is a product of its own", () => {
  const split = (quantity: string, counts: ItemAnswers["counts"]) => {
    const typed = withSerials("221001\n222001", { product: "Pump", quantity });
    const said = { ...typed, items: typed.items.map((item) => ({ ...item, counts })) };
    return splitByProduct(said, 1).items.map((item) => [item.product, item.quantity, item.serials.text]);
  };
  const whole = (quantity: string) => [["Pump", quantity, "221001\n222001"]];
  equal(split("5", ""), whole("5"));
  equal(split("about 5", ""), whole("about 5"));
  equal(split("1", "quantity"), whole("1"));
  const both = [
    ["Meter 1", "", "221001"],
    ["Meter 2", "", "222001"],
  ];
  equal(split("5", "quantity"), [...both, ["Pump", "3", ""]]);
  equal([split("5", "serials"), split("2", "")], [both, both]);
});

test("What the page tells of serial numbers stands below them, with a button that splits them", () => {
  const model = formModelOf({ name: "" });
  const shown = (text: string) => show(itemsSection({ ...model, answers: withSerials(text) }), "form");
  const hints = [...shown("221001\n241002").querySelectorAll("service-request-serials .field-hint")].map(textOf);
  equal(hints, ["By their serial numbers all are: Meter 1", "Year of production, by the serial numbers: 2022–2024"]);
  const several = shown("221001\n222002").querySelector("service-request-serials");
  ok(textOf(several).includes("these are 2 products: Meter 1 and Meter 2"), textOf(several));
});

test("Splitting says into how many products, those of which nothing is told included, or what keeps it from being done", async () => {
  const split = async (text: string, typed: Partial<ItemAnswers> = {}) => {
    const { calls, ...model } = formModelOf({ name: "" });
    const read = withSerials(text, typed);
    const answers = { ...read, items: read.items.map((item) => ({ ...item, ...typed })) };
    const form = { ...model.form, change: (how: (now: Answers) => Answers) => void how(answers) };
    const place = show(itemsSection({ ...model, form, answers }), "form");
    const remarks = place.querySelector<FormPart>("service-request-serials");
    const buttons = [...(remarks?.querySelectorAll("button") ?? [])];
    buttons.find((one) => textOf(one) === "Split by product")?.click();
    await remarks?.updateComplete;
    return [calls, textOf(place.querySelector("service-request-serials .field-error"))];
  };
  const said = "The serial numbers now stand in 3 products.";
  equal(await split("221001\n222001\n220001"), [
    [
      ["announce", said],
      ["goTo", "item-1-serials"],
    ],
    "",
  ]);
  const many = Array.from({ length: 205 }, (_, at) => `22${String.fromCharCode(0x4e00 + at)}1`).join("\n");
  const why = "That would be more than 200 products. The serial numbers stay in one.";
  equal(await split(many), [[["announce", why]], why]);
  const two = "221001\n222001";
  equal(await split(two, { quantity: "5" }), [[["demand", "item-1-counts"]], ""]);
  const [[fewer] = []] = (await split(two, { quantity: "1", counts: "quantity" })) as unknown[][][];
  ok(String(fewer?.[1]).startsWith("Fewer count than there are serial numbers"), String(fewer));
  const [[announced] = []] = (await split(two, { quantity: "5", counts: "quantity" })) as unknown[][][];
  equal(
    announced?.[1],
    "The serial numbers now stand in 2 products. The 3 without a serial number are a product of their own.",
  );
});

test("Serial numbers of several products stay in one where the customer says so, until they are others", async () => {
  const { calls, ...model } = formModelOf({ name: "" });
  const place = show(itemsSection({ ...model, answers: withSerials("221001\n222002") }), "form");
  const remarks = place.querySelector<FormPart & { item: ItemAnswers }>("service-request-serials") as FormPart & {
    item: ItemAnswers;
  };
  const named = (name: string) => [...remarks.querySelectorAll("button")].find((one) => textOf(one) === name);
  named("Keep them in one product")?.click();
  await remarks.updateComplete;
  ok(textOf(remarks).includes("They stay in one product."), textOf(remarks));
  equal([named("Keep them in one product"), named("Split by product") !== undefined], [undefined, true]);
  equal(calls, [
    ["announce", "They stay in one product."],
    ["goTo", "item-1-split"],
  ]);
  remarks.item = withSerials("221001\n223002").items[0] as ItemAnswers;
  await remarks.updateComplete;
  ok(named("Keep them in one product"), "what was said of other numbers is said of these");
});
