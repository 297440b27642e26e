import type { About, OwnField } from "../../../words/about.ts";
import type { Answers } from "../../form/answers.ts";
import type { ToldToDesk } from "../../form/desk/document.ts";
import { serialNumbers } from "../../form/request.ts";

/** What the form holds besides facts, with the page's own fields in it. */
export function aboutOf({ items, description, contact }: Answers, desk?: ToldToDesk, own?: readonly OwnField[]): About {
  return {
    serialNumbers: items.map(serialNumbers),
    description: description.trim(),
    contact,
    ...(own && { own }),
    ...(desk && { desk: desk.matter, products: desk.products }),
  };
}
