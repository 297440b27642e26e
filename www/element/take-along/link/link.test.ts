import { newItem, noAnswers } from "../../form/answers.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { carriedBy } from "./carried.ts";
import { linkTo } from "./link.ts";

const PAGE = "https://example.com/service?lang=da#top";
const at = (address: string) => carriedBy(new URL(address) as unknown as Location);

test("No server sees what a link carries, and the page's own fragment gives way to it", () => {
  const answers = { ...noAnswers(), items: [{ ...newItem([]), service: "repair" as const }], onSite: "no" as const };
  const link = linkTo(PAGE, answers);
  const { origin, pathname, search } = new URL(link);
  equal(origin + pathname + search, "https://example.com/service?lang=da");
  ok(!link.includes("#top"), link);
  ok(at(link), "it carries nothing");
});

test("An address without answers, of another version, or longer than any of ours carries nothing", () => {
  const none = ["", "#service-request=2.e30", "#x#service-request=1.e30", `#service-request=1.${"e".repeat(100_000)}`];
  for (const hash of none) equal(at(`https://example.com/${hash}`), undefined);
});
