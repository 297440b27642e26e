// Whatever is typed: what holds of every list of serial numbers.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load, SEED } from "./load.mjs";

const { readSerials, correctSerial, takeOut, textFile } = await load("index");
const check = (property, runs = 300) => fc.assert(property, { seed: SEED, numRuns: runs });

const read = (text, kept = []) => readSerials({ text, kept });
const numbersIn = (text) => read(text).serials.map(({ number }) => number);

/** Serial numbers as there are, told apart without letter case. */
const serial = fc.stringMatching(/^[A-Z0-9]{3,4}[A-Z0-9/.:_-]{0,8}[A-Z0-9]\d$/);
const serials = fc.uniqueArray(serial, { maxLength: 60 });
const separator = fc.constantFrom("\n", "\r\n", "\r", ",", ";", "\t", " ", ", ", " ; ", "\n\n", " \u00a0\t");
const quote = fc.constantFrom("", '"', "'", "”");

test("Any list, joined by any separators and quoted, is the same list", () => {
  check(
    fc.property(fc.array(fc.tuple(serial, separator, quote), { maxLength: 60 }), (parts) => {
      const text = parts.map(([number, between, mark]) => mark + number + mark + between).join("");
      assert.deepEqual(
        numbersIn(text),
        parts.map(([number]) => number),
      );
    }),
  );
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(..."0123456789eE+-.,; \n\r\t\"'=#\u00a0\u202f\ufeff\u200b\u037eA\u030aß/_") }),
);

test("Reading never fails, its counts add up, and its places are those of the text", () => {
  check(
    fc.property(anyText, fc.array(serial), (text, kept) => {
      const { serials: all, count, problems } = read(text, kept);
      assert.equal(count.good + count.repeated + count.doubtful, count.given);
      assert.equal(count.given, all.length);
      assert.equal(count.meters, new Set(all.map(({ number }) => number.toUpperCase())).size);
      for (const { number, start, end, line } of all) {
        assert.ok(text.slice(start, end) !== "" && number !== "");
        assert.equal(line, text.slice(0, start).split(/\r\n|[\n\r\u2028\u2029]/).length);
      }
      for (const { at, lines } of problems)
        assert.deepEqual(
          lines,
          at.map((place) => all[place].line),
        );
    }),
    1000,
  );
});

test("The list as a file, read again, is the same list with the same counts", async () => {
  await check(
    fc.asyncProperty(anyText, async (text) => {
      const list = read(text);
      const again = read(await textFile(list, "list.txt").text());
      if (again.head) return;
      assert.deepEqual(
        again.serials.map(({ number, doubt }) => [number, doubt]),
        list.serials.map(({ number, doubt }) => [number, doubt]),
      );
      assert.deepEqual(again.count, list.count);
    }),
    1000,
  );
});

test("Taking one out leaves the others, and correcting one changes no other", () => {
  check(
    fc.property(
      serials,
      fc.array(separator, { minLength: 60, maxLength: 60 }),
      fc.nat(),
      serial,
      (all, between, at, other) => {
        fc.pre(all.length > 0);
        const typed = { text: all.map((number, index) => number + between[index]).join(""), kept: [] };
        const place = at % all.length;
        const one = readSerials(typed).serials[place];
        assert.deepEqual(numbersIn(takeOut(typed, [one]).text), all.toSpliced(place, 1));
        assert.deepEqual(numbersIn(correctSerial(typed, one, other).text), all.toSpliced(place, 1, other));
      },
    ),
  );
});

test("Whatever is long is read in a time that grows with its length only", () => {
  const long = [
    "1".repeat(200_000),
    '"'.repeat(200_000),
    "1,".repeat(100_000),
    '"a'.repeat(100_000),
    `a${'"'.repeat(1_000_000)}a`,
    "1\u00a0111".repeat(50_000),
  ];
  // Quadratic, each would take minutes: the test would not end.
  for (const text of long) read(text);
});
