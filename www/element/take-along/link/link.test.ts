import { type Answers, newItem, noAnswers } from "../../form/answers.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { answersOfLink, linkTo } from "./link.ts";

const PAGE = "https://example.com/service?lang=da#top";

function answered(): Answers {
  const item = { ...newItem([]), service: "repair" as const, product: "Målare DN 20 – 3×", serials: "1001" };
  const contact = { ...noAnswers().contact, name: "A. Customer", email: "customer@example.com" };
  return { ...noAnswers(), items: [item], contact, description: "Dark.", receivedOn: "2026-11-25" };
}

test("A link brings the answers back, whatever alphabet they are written in", () => {
  const back = answersOfLink(linkTo(PAGE, answered()));
  equal([back?.items[0]?.product, back?.receivedOn], ["Målare DN 20 – 3×", "2026-11-25"]);
});

test("A link has nothing in it that tells who somebody is, and no server sees it", () => {
  const { hash, origin, search } = new URL(linkTo(PAGE, answered()));
  equal(origin + search, "https://example.com?lang=da");
  const back = answersOfLink(hash);
  equal([back?.contact, back?.description, back?.items[0]?.serials], [noAnswers().contact, "", ""]);
});

test("What somebody else wrote into an address is not taken for answers", () => {
  const forged = (stored: unknown) => `${PAGE}#service-estimate=1.${btoa(JSON.stringify(stored))}`;
  ok(answersOfLink(forged({ onSite: "yes" })) !== undefined, "an own link is not read");
  for (const stored of [
    { contact: { name: "Somebody else" } },
    { onSite: "perhaps" },
    { unknown: true },
    [],
    "text",
    { receivedOn: "2026-02-30" },
  ]) {
    equal(answersOfLink(forged(stored)), undefined);
  }
  for (const address of ["", PAGE, `${forged({})}%%%`, `${PAGE}#service-estimate=1.`])
    equal(answersOfLink(address), undefined);
});
