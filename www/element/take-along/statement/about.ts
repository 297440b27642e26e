import type { About } from "../../../words/about.ts";
import type { Answers } from "../../form/answers.ts";
import { serials } from "../../form/request.ts";

/** What the form holds besides facts. */
export function aboutOf({ items, description, contact }: Answers): About {
  return { serialNumbers: items.map((item) => serials(item.serials)), description: description.trim(), contact };
}
