import { nothing } from "lit";
import { consentExampleOf } from "../../harness/examples.ts";
import { consentModelOf } from "../../harness/models/consent.ts";
import { openAll, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderReceipt } from "./receipt.ts";

const model = () => consentModelOf(consentExampleOf("consent/receipt", "some given, some refused"));

test("A receipt says what was answered, when, to which text and to whom", async () => {
  const place = show(renderReceipt(model(), false), "consents");
  await openAll(place);
  const text = textOf(place.querySelector("dl"));
  for (const [what, wanted] of [
    ["the hash of the text", /[0-9a-f]{64}/],
    ["the text's name and date", /English version, last updated 15 Nov 2021/],
    ["the instant, in UTC", /\d\d:\d\d:\d\d/],
    ["who decided", /urn:uuid:4f6f2a38/],
  ] as const) {
    ok(wanted.test(text), `${what} is missing: ${text}`);
  }
});

test("Before and after submitting it says how things stand", () => {
  const lead = (submitted: boolean) => textOf(show(renderReceipt(model(), submitted), "consents").querySelector("p"));
  ok(lead(false) !== "" && lead(false) !== lead(true), lead(false));
});

test("The file is the receipt, by the name that its kind has", async () => {
  const saved: { name: string; text: string }[] = [];
  const original = HTMLAnchorElement.prototype.click;
  const pending: Promise<unknown>[] = [];
  HTMLAnchorElement.prototype.click = function () {
    const { download } = this;
    pending.push(
      fetch(this.href)
        .then((file) => file.text())
        .then((text) => saved.push({ name: download, text })),
    );
  };
  try {
    const place = show(renderReceipt(model(), false), "consents");
    for (const button of place.querySelectorAll("button")) button.click();
    await Promise.all(pending);
  } finally {
    HTMLAnchorElement.prototype.click = original;
  }
  const [record, plain] = ["consent-receipt.jsonld", "consent-receipt.txt"].map(
    (name) => saved.find((file) => file.name === name)?.text ?? "",
  );
  ok("@context" in JSON.parse(record ?? ""), "the receipt is no JSON-LD");
  ok(/English version, last updated 15 Nov 2021/.test(plain ?? ""), plain ?? "");
  ok(!/privacy-en/.test(plain ?? "") && /privacy-en-2021-11-15/.test(record ?? ""), "an id is for machines");
});

test("Where nothing was answered there is nothing to have a receipt of", () => {
  equal(renderReceipt(consentModelOf({ name: "" }), false) === nothing, true);
});
