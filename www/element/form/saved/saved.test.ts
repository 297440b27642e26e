import { anyExampleOf } from "../../harness/examples.ts";
import { type KeptExample, keptModelOf } from "../../harness/models/kept.ts";
import { rules, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { fileName, fileText, savedRequest } from "../../take-along/file/file.ts";
import { newItem, noAnswers } from "../answers.ts";
import { renderTop } from "../kept/top.ts";
import { estimateDocument, serviceRequest } from "../request.ts";
import * as reader from "../restore/restore.ts";
import { compared } from "./compared.ts";
import { readSaved } from "./read.ts";

const ID = "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11";
const DAY = "2026-11-21";
const item = {
  ...newItem([]),
  service: "repair" as const,
  product: "Heat meter DN 20",
  serials: { text: "1001", kept: [] },
};
const answers = {
  ...noAnswers(),
  items: [item],
  description: "Dark.",
  contact: { ...noAnswers().contact, name: "A. Customer" },
};

function saved() {
  const facts = { asOf: DAY, items: [{ service: "repair" as const }] };
  const of = {
    id: ID,
    language: "en",
    facts,
    estimate: rules.estimate(facts),
    interpretations: {},
    sampleRates: false,
  };
  return savedRequest(serviceRequest(answers, estimateDocument(of), undefined), answers);
}
const fileOf = (text: string) => new File([text], fileName({ id: ID }));
const read = (document: unknown) => readSaved(fileOf(JSON.stringify(document)), reader);

test("A saved request is the document with the answers, and fills the form in again, everything personal included", async () => {
  equal(fileName({ id: ID }), "service-request-0f5f0c3e.json");
  const back = await readSaved(fileOf(fileText(saved())), reader);
  if (typeof back === "string") throw new Error(back);
  equal([back.id, back.answers], [ID, answers]);
  ok(/^\d+\.\d+\.\d+/.test(saved().moduleVersion), saved().moduleVersion);
});

test("What is no saved request, or none that can be read, is not opened, and it is told why", async () => {
  const whole = fileText(saved());
  equal(await readSaved(fileOf(whole.slice(0, 300)), reader), "damaged");
  equal(await read({ ...saved(), answers: { ...saved().answers, onSite: "perhaps" } }), "damaged");
  equal(await read({ ...saved(), version: 3 }), "version");
  equal(await readSaved(fileOf("serial;quantity"), reader), "foreign");
  const { answers: _, ...document } = saved();
  for (const other of [document, [], null, { answers: {} }]) equal(await read(other), "foreign");
  equal(await readSaved(new Blob([" ".repeat(10 * 2 ** 20 + 1)]), reader), "tooLarge");
});

async function comparedWith(change: object, day = DAY) {
  const back = await read({ ...saved(), ...change });
  if (typeof back === "string") throw new Error(back);
  return compared(rules, back, { used: rules.estimate({ asOf: DAY }).editions, day });
}

test("The estimate of a file is compared with the one that the rules give under the editions of then", async () => {
  const { estimate, facts } = saved();
  const same = await comparedWith({});
  equal([same.result, same.differences, same.otherEditions, same.days], ["same", [], false, undefined]);
  const other = await comparedWith({ estimate: { ...estimate, range: { ...estimate?.range, min: "1.00" } } });
  equal(other.result, "differs");
  equal(other.differences, [{ path: "range.min", customer: "1.00", ours: "0.00" }]);
  equal((await comparedWith({}, "2026-12-01")).days, { made: DAY, shown: "2026-12-01" });
  equal((await comparedWith({ estimate: undefined })).result, "noEstimate");
  equal((await comparedWith({ facts: { ...facts, onSite: "perhaps" } })).result, "refused");
  const own = { id: "ours-2026", basedOn: "service-terms-en-undated", parameters: { investigationFee: "900.00" } };
  const ownEstimate = rules.estimate({ ...facts, editions: { terms: own } });
  const ours = await comparedWith({ editions: { terms: own }, estimate: ownEstimate });
  equal([ours.result, ours.otherEditions], ["same", true]);
});

test("Where the estimates differ is told by path, and what else is otherwise", () => {
  const told = (name: string) =>
    textOf(show(renderTop(keptModelOf(anyExampleOf<KeptExample>("form/kept", name))), "form").querySelector("#opened"));
  const other = told("a file with another estimate");
  ok(other.includes('range.max: "370.00" in the file, "400.00" here'), other);
  ok(other.includes("1 Nov 2026") && other.includes("other editions") && other.includes("Your choices"), other);
  ok(told("a file with the same estimate").endsWith("its estimate is the same."), "it is another one");
  ok(told("a file that is damaged").includes("is damaged"), "it is not told");
});
