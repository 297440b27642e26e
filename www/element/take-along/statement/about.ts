import type { About } from "../../../words/about.ts";
import type { Answers } from "../../form/answers.ts";
import { serialNumbers } from "../../form/request.ts";

/** What the form holds besides facts. */
export function aboutOf({ items, description, contact }: Answers): About {
  return { serialNumbers: items.map(serialNumbers), description: description.trim(), contact };
}
