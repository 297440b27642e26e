import { html } from "lit";
import { drawn, openAll, show, shown, textOf, unfold, words } from "../harness/stage.ts";
import { equal, ok, test } from "../harness/test.ts";
import { clauseDisclosure } from "./disclosure.ts";
import { documentAddress } from "./documents.ts";

async function opened(...clauses: string[]): Promise<HTMLElement> {
  const details = show(clauseDisclosure(words, "Terms 6.1", clauses)).querySelector("details") as HTMLDetailsElement;
  equal(textOf(details), "Terms 6.1");
  await unfold(details);
  await shown(details, ".clause-ours");
  return details;
}

const links = (place: HTMLElement) => [...place.querySelectorAll("a")].map((link) => link.href);

test("A clause opens to what it says, with its numbers, and to the document in a tab of its own", async () => {
  const details = await opened("terms/6.1b");
  const text = textOf(details.querySelector(".clause-text"));
  ok(/^6\.1 .*may charge DKK 1,000\.00/.test(text), text);
  equal(links(details), ["https://example.com/terms"]);
  equal([details.querySelector("a")?.target, details.querySelector("a")?.rel], ["_blank", "noopener"]);
  ok(textOf(details).includes("In our own words."), textOf(details));
});

test("A number opens all that stands under it, and the policy leads to the policy", async () => {
  const all = textOf((await opened("6.1")).querySelector(".clause-text"));
  ok(/usual rates.*1,000\.00.*you pay for the return/.test(all), all);
  equal(links(await opened("privacy/rights.1")), ["https://example.com/privacy"]);
});

test("Where several are open it is said once that the words are ours", async () => {
  const told = (place: HTMLElement) =>
    [...place.querySelectorAll<HTMLElement>(".clause-ours > span")].filter((one) => one.offsetParent !== null);
  const each = ["3.1", "6.1", "11.1"].map((clause) => html`<li>${clauseDisclosure(words, clause, [clause])}</li>`);
  const list = show(html`<ul>${each}</ul>`);
  await openAll(list);
  await shown(list, "li:last-child .clause-ours");
  equal([list.querySelectorAll(".clause-text").length, told(list).length], [3, 1]);
  // The others say it once the first is closed.
  (list.querySelector("details") as HTMLDetailsElement).open = false;
  await shown(list, "li:nth-child(2) .clause-ours");
  await drawn(list);
  equal(told(list).length, 1);
});

test("Nothing is made of a clause that nobody opens", () => {
  const place = show(clauseDisclosure(words, "Terms 6.1", ["6.1"]));
  equal(textOf(place.querySelector("service-estimate-clause")), "");
});

test("Only the address of a web page leads to a document", () => {
  const address = (terms?: string) => documentAddress({ terms }, "terms");
  equal(address("https://example.com/terms.pdf"), "https://example.com/terms.pdf");
  equal(address("/terms"), new URL("/terms", document.baseURI).href);
  equal([address(), documentAddress(undefined, "privacy")], [undefined, undefined]);
  for (const wrong of ["javascript:alert(1)", "data:text/html,x", "https://"]) equal(address(wrong), undefined);
});
