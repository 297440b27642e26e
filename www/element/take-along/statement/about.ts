import type { About } from "../../../words/about.ts";
import type { Answers } from "../../form/answers.ts";
import type { ToldToDesk } from "../../form/desk/document.ts";
import { serialNumbers } from "../../form/request.ts";

/** What the form holds besides facts. */
export function aboutOf({ items, description, contact }: Answers, desk?: ToldToDesk): About {
  return {
    serialNumbers: items.map(serialNumbers),
    description: description.trim(),
    contact,
    ...(desk && { desk: desk.matter, products: desk.products }),
  };
}
