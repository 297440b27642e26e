import * as v from "valibot";
import type { RulesApi } from "../../rules.ts";
import type { EstimateMistake } from "../events.ts";
import { ASKED } from "./asked-of-rules.ts";
import { mistakesInFacts } from "./facts.ts";
import { isPlain, shortened } from "./found.ts";
import { mistakesInLanguage } from "./language.ts";
import { mistakesInMessages } from "./messages.ts";
import { mistakesInSerialCheck } from "./serial-check.ts";
import { SHAPES } from "./shapes.ts";

/** What a property is looked at with. */
export interface LookedAtWith {
  /** Missing where they could not be loaded: what they alone know of is not looked at then. */
  rules: RulesApi | undefined;
  lang: string;
  /** Whether the facts fill in a form. Elsewhere they go to the rules as they are, which say what is wrong with them. */
  hasForm: boolean;
}

/** What is wrong with one property; nothing of what has been taken back. */
export async function mistakesInProperty(name: string, value: unknown, by: LookedAtWith): Promise<EstimateMistake[]> {
  if (value === undefined || value === null || value === "") return [];
  const wrong = name in SHAPES ? mistakesInShape(name, value) : [];
  if (wrong.length > 0) return wrong;
  if (name === "lang") return mistakesInLanguage(String(value));
  if (name === "messages") return mistakesInMessages(value as object, by.lang);
  if (name === "serialCheck") return mistakesInSerialCheck(value);
  if (by.rules === undefined) return [];
  if (name === "facts") return by.hasForm && isPlain(value) ? mistakesInFacts(by.rules, value) : [];
  return ASKED[name]?.(by.rules, value) ?? [];
}

function mistakesInShape(name: string, value: unknown): EstimateMistake[] {
  const { issues = [] } = v.safeParse(SHAPES[name] ?? v.any(), value);
  return issues.map(({ path = [], message }) => ({
    path: [name, ...path.map(({ key }) => shortened(String(key)))].join("."),
    message,
  }));
}
