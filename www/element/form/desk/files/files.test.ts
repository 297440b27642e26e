import { words, wordsIn } from "../../../harness/stage.ts";
import { equal, ok, test } from "../../../harness/test.ts";
import { type Answers, noAnswers } from "../../answers.ts";
import { storedAnswers } from "../../stored.ts";
import { deskDocument, deskSections, filesOf } from "../desk.ts";
import { limitsText, refusedTexts, sizeText } from "./said.ts";
import { take } from "./take.ts";
import { type FilesWanted, limitsOf } from "./wanted.ts";

const file = (name: string, { bytes = 1, type = "" } = {}) =>
  new File([new Uint8Array(bytes)], name, { type, lastModified: 0 });
const namesOf = (files: readonly File[]) => files.map(({ name }) => name);
const accepted = (accept: string, name: string, type = "") =>
  take([], [file(name, { type })], { accept }).files.length === 1;

test("A kind of file is told by the end of its name or by what the device says it is, in capitals too", () => {
  for (const [accept, name, type] of [
    ["", "a", ""],
    ["*/*", "a", ""],
    [".jpg, .PDF", "a.pdf", ""],
    [".jpg", "A.JPG", ""],
    ["image/*", "a", "image/heic"],
    ["Application/PDF", "a", "application/pdf"],
  ] as const) {
    ok(accepted(accept, name, type), `${name} of "${accept}"`);
  }
  for (const [accept, name, type] of [
    [".jpg", "a.jpg.exe", ""],
    [".jpg", "ajpg", ""],
    ["image/*", "a.jpg", ""],
    ["image/*", "a", "imagex/png"],
    ["image/png", "a", "image/jpeg"],
  ] as const) {
    ok(!accepted(accept, name, type), `${name} of "${accept}"`);
  }
});

test("What was there stays first, and the same file chosen again is there once", () => {
  const [a, b] = [file("a.jpg"), file("b.jpg")];
  const { files, refused } = take([a], [b, file("a.jpg"), file("a.jpg", { bytes: 2 })], {});
  equal(namesOf(files), ["a.jpg", "b.jpg", "a.jpg"]);
  equal(refused, []);
});

test("A limit is reached by exactly as much, and passed by one more", () => {
  const many = [file("a", { bytes: 10 }), file("b", { bytes: 11 }), file("c"), file("d")];
  const { files, refused } = take([], many, { most: 2, mostBytes: 10 });
  equal(namesOf(files), ["a", "c"]);
  equal(
    refused.map(({ file, why }) => [file.name, why]),
    [
      ["b", "tooLarge"],
      ["d", "tooMany"],
    ],
  );
});

test("Many files that are not taken are said in one sentence for each reason", () => {
  const { refused } = take(
    [],
    Array.from("abcdef", (name) => file(name)),
    { most: 1 },
  );
  equal(refusedTexts(words, refused, { most: 1 }), [
    "“b”, “c”, “d” and 2 others were not added: 1 file can go along at most.",
  ]);
});

test("Limits and sizes are said in the language of the form", () => {
  const limits = { accept: "image/*,.pdf,application/zip", most: 1, mostBytes: 1_500_000 };
  equal(limitsText(words, limits), "Kinds of files: images, .pdf and ZIP. At most 1 file. No file larger than 1.5 MB.");
  equal(limitsText(words, {}), "");
  const danish = wordsIn.da ?? words;
  equal(sizeText(danish, 1_500_000), "1,5 MB");
  equal(
    [0, 999, 1000, 2_340_000_000].map((bytes) => sizeText(words, bytes)),
    ["0 kB", "0.999 kB", "1 kB", "2.34 GB"],
  );
});

test("What a page says wrongly is a mistake of its, and sets no limit", () => {
  const wrong = { most: 0, mostBytes: "1", accept: ".jpg", size: 3 } as unknown as FilesWanted;
  equal(limitsOf(wrong), { accept: ".jpg" });
  for (const none of ["all", 3, ["image/*"]]) equal(limitsOf(none), undefined);
});

test("Files are in the document by name where the page wants them, and in nothing that is kept", () => {
  const files = [file("a.jpg", { bytes: 3, type: "image/jpeg" })];
  const answers: Answers = { ...noAnswers(), desk: { files } };
  equal(deskDocument(answers, {}, true).matter, { files: [{ name: "a.jpg", type: "image/jpeg", size: 3 }] });
  for (const wanted of [undefined, false] as const) {
    equal(deskDocument(answers, {}, wanted).matter, {});
    equal(filesOf(answers, wanted), []);
  }
  for (const personal of [true, false]) {
    const omitted = new Set<string>();
    equal(storedAnswers(answers, { personal, omitted }), {});
    equal([...omitted], ["files"]);
  }
});

test("The section is there where the page wants files", () => {
  const there = (wanted?: FilesWanted) => deskSections({}, wanted).some(({ name }) => name === "files");
  equal([there(), there(false), there(true), there({ most: 3 })], [false, false, true, true]);
});
