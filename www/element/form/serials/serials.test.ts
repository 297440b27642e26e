import { formExampleOf } from "../../harness/examples.ts";
import { formModelOf } from "../../harness/models/form.ts";
import { show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import { toFacts } from "../facts.ts";
import { changeItem } from "../model.ts";
import { itemsSection } from "../sections/items.ts";
import type { Stored } from "../stored.ts";
import { withLists } from "./serials.ts";

function shown(name: string): { section: HTMLElement; calls: unknown[][] } {
  const model = formModelOf(formExampleOf("form/serials", name));
  return { section: show(itemsSection(model), "form"), calls: model.calls };
}

const changed = (calls: unknown[][]) => calls.find(([what]) => what === "change")?.[1] as Answers;

const LISTED = "serial numbers of which some are to be looked at";
/** What is to be looked at, by line. */
const toLookAt = (section: HTMLElement) => [...section.querySelectorAll(".serials-problem > p")].map(textOf);

test("How many serial numbers there are stands below them, and what is to be looked at by its line", () => {
  const { section } = shown(LISTED);
  equal(textOf(section.querySelector(".serials-count")), "8 of 13, 1 repeated, 4 doubtful");
  const [repeated, rounded, short] = toLookAt(section);
  equal(repeated, "Lines 4 and 10: 60120003 It is listed 2 times, and counts once.");
  equal(rounded, "Line 11: 1,23E+10 A spreadsheet has rounded it: its last digits are lost.");
  ok(short?.startsWith("Line 12: 6012 Most others have 8 digits.") ?? false, short ?? "");
});

test("A serial number is put right where it is told of, by Enter or by a button, and not submitted", () => {
  const typed = (act: (row: HTMLElement) => void) => {
    const { section, calls } = shown(LISTED);
    act(section.querySelectorAll<HTMLElement>(".serials-problem")[1] as HTMLElement);
    return changed(calls).items[0]?.serials;
  };
  const button = (name: string) => (row: HTMLElement) =>
    [...row.querySelectorAll("button")].find((one) => textOf(one) === name)?.click();
  const corrected = typed((row) => {
    const input = row.querySelector("input") as HTMLInputElement;
    input.value = " 60120009 ";
    const enter = new KeyboardEvent("keydown", { key: "Enter", cancelable: true });
    input.dispatchEvent(enter);
    ok(enter.defaultPrevented, "it would submit the form");
  });
  ok(corrected?.text.includes("60120003\n60120009\n6012 0") ?? false, corrected?.text ?? "");
  equal(typed(button("Keep as it is"))?.kept, ["1,23E+10"]);
  ok(typed(button("Take out"))?.text.includes("60120003\n6012 0") ?? false, "it is still there");
});

test("As many products count as there are serial numbers; where the quantity says otherwise, it is asked which counts", () => {
  const serials = { text: "60120001\n60120002\n60120003" };
  const model = (item: Stored) =>
    formModelOf({ name: "", tried: true, answers: { items: [{ service: "repair", serials, ...item }] } });
  const counted = (item: Stored) => {
    const { answers, view } = model(item);
    const told = view.problems.filter(({ field }) => /quantity|counts/.test(field)).map(({ field }) => field);
    return [toFacts(answers, { asOf: "2026-11-21" }).items?.[0]?.quantity, told];
  };
  equal(counted({}), [3, []]);
  equal(counted({ quantity: "3" }), [3, []]);
  equal(counted({ quantity: "5" }), [3, ["item-1-counts"]]);
  equal(counted({ quantity: "5", counts: "serials" }), [3, []]);
  equal(counted({ quantity: "5", counts: "quantity" }), [5, []]);
  const { calls, ...five } = model({ quantity: "5" });
  const section = show(itemsSection(five), "form");
  ok(
    /Choose which counts/.test(textOf(section.querySelector("service-request-serials .field-error"))),
    "nothing is said beside it",
  );
  section.querySelector<HTMLElement>("#item-1-counts-quantity")?.click();
  equal(changed(calls).items[0]?.counts, "quantity");
});

test("What counts is asked again once there are other numbers", () => {
  const { answers } = formModelOf({
    name: "",
    answers: { items: [{ serials: { text: "60120001" }, quantity: "2", counts: "quantity" }] },
  });
  const after = (change: Partial<ItemAnswers>) =>
    withLists(
      changeItem(answers, 1, (one) => ({ ...one, ...change })),
      answers,
    ).items[0]?.counts;
  equal(after({ product: "Heat meter" }), "quantity");
  equal(after({ quantity: "3" }), "");
  equal(after({ serials: { text: "60120002", kept: [] } }), "quantity");
  equal(after({ serials: { text: "60120001\n60120002\n60120003", kept: [] } }), "");
});

test("Of a thousand doubtful serial numbers twenty are shown at a time, and all can be kept at once", () => {
  const text = Array.from({ length: 1000 }, (_, at) => `#${at}`).join("\n");
  const model = formModelOf({ name: "", answers: { items: [{ service: "repair", serials: { text } }] } });
  const section = show(itemsSection(model), "form");
  equal(toLookAt(section).length, 20);
  const [more, keep] = section.querySelectorAll<HTMLElement>(".serials-all button");
  equal(
    [more, keep].map((one) => textOf(one ?? null)),
    ["Show more of the other 980", "Keep all 1,000 as they are"],
  );
  keep?.click();
  equal(changed(model.calls).items[0]?.serials.kept.length, 1000);
});
