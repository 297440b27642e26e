// What keeps the answers on the device, and says what is kept: a script of its own, as the form can be filled in without.

import { adopt } from "../../adopt.ts";
import { Keeper } from "./keeper.ts";
import type { KeptForm } from "./model.ts";
import { styles } from "./styles.ts";

/** Keeps a form's answers. */
export function keep(form: KeptForm): Keeper {
  adopt(form.host.renderRoot as ShadowRoot, [styles]);
  return new Keeper(form);
}
