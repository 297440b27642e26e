import { foundIn } from "../../harness/models/lists.ts";
import { equal, test } from "../../harness/test.ts";
import { chosenWith, isEnough, isToAsk, readGroups } from "./outcome.ts";

const BARE = [["60120001"], ["60120002"]];
const HEADED = [
  ["Serial number", "Product", "Service"],
  ["60120001", "Heat meter", "Repair"],
];

test("Columns are asked for where no head names the serial numbers, unless there is only one", () => {
  equal(
    [
      HEADED,
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
  const { groups, problems } = readGroups(found, { chosen: { serial: 0, product: 1 } });
  equal(
    [groups.map(({ product, serials }) => [product, serials.length]), problems.map(({ code, cell }) => [code, cell])],
    [[["Pumpe", 2]], [["asHead", "Zählernummer · Gerät"]]],
  );
});

test("A first row without a digit is told of where it is taken for the heads, and no more than its heads are", () => {
  const read = (...rows: string[][]) => {
    const found = foundIn(rows);
    const { meters, problems } = readGroups(found, isToAsk(found) ? { chosen: { serial: 0 } } : {});
    return [meters, problems.map(({ code, cell }) => `${code} ${cell}`)];
  };
  equal(read(["Nummer"], ["60120001"], ["60120002"]), [2, ["asHead Nummer"]]);
  equal(read(["ABCDEF", "DN 20"], ["60120001", "DN 20"], ["60120002", "DN 20"]), [3, ["noDigit ABCDEF"]]);
});

test("Where two columns have the head of the serial numbers, or of the quantities that the list goes by, neither is taken unseen", () => {
  const asked = (...heads: string[]) => isToAsk(foundIn([heads, heads.map((_, at) => `6012000${at}`)]));
  equal(
    [
      asked("Serial number", "Meter no.", "Product"),
      asked("Product", "Qty", "Pcs"),
      asked("Serial number", "Qty", "Pcs"),
    ],
    [true, true, false],
  );
  // A column that is empty is none.
  equal(
    isToAsk(
      foundIn([
        ["Serial number", "Meter no."],
        ["60120001", ""],
      ]),
    ),
    false,
  );
});

test("Quantities under heads are no question, unless another column may have the serial numbers; they can be chosen alone", () => {
  const rows = (head: string) => [
    ["Product", "Qty", head],
    ["Valve", "2", "1000123"],
    ["Pump", "3", "1000124"],
  ];
  equal([isToAsk(foundIn(rows("Qty"))), isToAsk(foundIn(rows("Number")))], [true, true]);
  equal(isToAsk(foundIn(rows("Number").map((row) => row.slice(0, 2)))), false);
  const chosen = chosenWith({ serial: 2, product: 0 }, { serial: "none" });
  equal([isEnough(chosen), isEnough({ ...chosen, quantity: 1 }), isEnough({ quantity: 1 })], [false, true, false]);
  equal(chosenWith({ serial: 2, product: 0 }, { quantity: 0 }), { serial: 2, quantity: 0 });
  const { pieces, meters } = readGroups(foundIn(rows("Number")), { chosen: { ...chosen, quantity: 1 } });
  equal([pieces, meters], [5, 0]);
});
