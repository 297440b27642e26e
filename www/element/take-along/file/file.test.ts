import { newItem, noAnswers } from "../../form/answers.ts";
import { estimateDocument, serviceRequest } from "../../form/request.ts";
import { equal, test } from "../../harness/test.ts";
import { fileText, savedRequest } from "./file.ts";

test("What is saved holds everything but the choices about data, whose receipt tells of what was handed over", () => {
  const answers = { ...noAnswers(), items: [{ ...newItem([]), product: "Heat meter DN 20" }], description: "Dark." };
  const document = estimateDocument({
    id: "0f5f0c3e-6a53-4f0e-9d27-1f0d2a1c9b11",
    language: "en",
    facts: { asOf: "2026-11-21" },
    interpretations: {},
    sampleRates: false,
  });
  const consent = { edition: "e", hash: "h", language: "en" as const, choices: {} };
  const saved = JSON.parse(fileText(savedRequest(serviceRequest(answers, document, consent), answers)));
  equal([saved.version, saved.facts, saved.consent], [2, { asOf: "2026-11-21" }, undefined]);
  equal(saved.answers, { items: [{ product: "Heat meter DN 20" }], description: "Dark." });
});
