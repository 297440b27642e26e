import { consentExampleOf } from "../../harness/examples.ts";
import { consentModelOf } from "../../harness/models/consent.ts";
import { openAll, show, textOf } from "../../harness/stage.ts";
import { equal, ok, test } from "../../harness/test.ts";
import { renderAnyway } from "./anyway.ts";

async function shown(name: string): Promise<HTMLElement> {
  const place = show(renderAnyway(consentModelOf(consentExampleOf("consent/anyway", name))), "consents");
  await openAll(place);
  return place;
}

test("What happens without a consent is told, and never asked", async () => {
  for (const name of ["by the English text", "by the Swedish text"]) {
    const place = await shown(name);
    ok(place.querySelectorAll("h4").length >= 2, textOf(place));
    equal(place.querySelectorAll("input").length, 0);
  }
});

test("Where there is a right to object, its article is named", async () => {
  const strong = [...(await shown("by the English text")).querySelectorAll("strong")].map(textOf);
  ok(
    strong.some((text) => /\b21\b/.test(text)),
    strong.join("; "),
  );
});
