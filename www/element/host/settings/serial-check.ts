import { hostCheck, type SerialCheck } from "../../form/lists/host-check.ts";
import type { EstimateMistake } from "../events.ts";

/** What is wrong with the check of serial numbers before it has been asked: neither a pattern nor a function, or a broken one. */
export function mistakesInSerialCheck(check: unknown): EstimateMistake[] {
  const mistakes: EstimateMistake[] = [];
  hostCheck(check as SerialCheck, (message) => mistakes.push({ path: "serialCheck", message }));
  return mistakes;
}
