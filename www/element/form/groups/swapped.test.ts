import { equal, test } from "../../harness/test.ts";
import { type Answers, type ItemAnswers, newItem, noAnswers } from "../answers.ts";
import { swapped } from "./swapped.ts";

const item = (id: number, given: Partial<ItemAnswers> = {}): ItemAnswers => ({ ...newItem([]), id, ...given });
const form = (items: ItemAnswers[], description = ""): Answers => ({ ...noAnswers(), items, description });
const serials = (text: string) => ({ serials: { text, kept: [] } });
const products = ({ items }: Answers) => items.map(({ id, product, serials }) => [id, product, serials.text]);

const PUMP = item(1, { product: "Pump" });
const BEFORE = form([PUMP, item(2)], "Dark.");
const WITH = form([PUMP, item(3, { product: "Meter", ...serials("60120001") })], "Dark.\nLeaks: 60120001");

test("A list that is taken out again is gone with what was changed in it, and comes back with that", () => {
  equal(swapped(WITH, WITH, BEFORE, [3]), BEFORE);
  const changed = form([PUMP, item(3, { product: "Meter 2", ...serials("60120001") })], WITH.description);
  const out = swapped(changed, WITH, BEFORE, [3]);
  equal(out, BEFORE);
  equal(swapped(out, out, changed, [3]), changed);
});

test("What was changed by hand since stays: answers, products added and removed, and the description", () => {
  const changed = form([{ ...PUMP, service: "repair" }, ...WITH.items.slice(1), item(4, { product: "Valve" })], "Dim.");
  const out = swapped({ ...changed, description: "Dim.\nDark.\nLeaks: 60120001" }, WITH, BEFORE, [3]);
  equal(products(out), [
    [1, "Pump", ""],
    [2, "", ""],
    [4, "Valve", ""],
  ]);
  equal([out.items[0]?.service, out.description], ["repair", "Dim.\nDark."]);
  equal(products(swapped(form([item(3)]), form([PUMP, item(3)]), form([PUMP]), [3])).length, 1);
});

test("A list that is put back loses nothing of what was filled in meanwhile", () => {
  const meanwhile = form([PUMP, item(2, { product: "Filter" }), item(4, { product: "Valve" })]);
  equal(products(swapped(meanwhile, BEFORE, WITH, [3])), [
    [1, "Pump", ""],
    [3, "Meter", "60120001"],
    [2, "Filter", ""],
    [4, "Valve", ""],
  ]);
});

test("Serial numbers that joined a product leave it line by line", () => {
  const [before, joined] = [form([item(1, serials("1"))]), form([item(1, serials("1\n2\n3"))])];
  const changed = form([item(1, serials("1\n2\n9\n3\n4"))]);
  equal(products(swapped(changed, joined, before, [1])), [[1, "", "1\n9\n4"]]);
  equal(products(swapped(before, before, joined, [1])), [[1, "", "1\n2\n3"]]);
});
