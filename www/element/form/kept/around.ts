import type { ReactiveController } from "lit";
import type { DraftOnDevice } from "./device.ts";
import { whenFolded } from "./folds.ts";
import { type Submitting, whenSubmitted } from "./host-form.ts";
import type { KeptForm } from "./model.ts";

/** Another window has kept something; this one is looked at again, and has heard of nothing meanwhile. */
const OTHER_WINDOWS = ["storage", "pageshow"];

/** Listens to what happens around the form that a draft follows: in other windows, in the form of the page's, to its folds. */
export class AroundForm implements ReactiveController {
  readonly #form: KeptForm;
  readonly #device: DraftOnDevice;
  readonly #submitting: Submitting;
  #unlisten: (() => void)[] = [];

  constructor(form: KeptForm, device: DraftOnDevice, submitting: Submitting) {
    this.#form = form;
    this.#device = device;
    this.#submitting = submitting;
    form.host.addController(this);
  }

  hostConnected(): void {
    for (const event of OTHER_WINDOWS) addEventListener(event, this.#device.lookAround);
    const { host } = this.#form;
    const folded = () => {
      // What has been handed over does not come back onto the device, and what was submitted stays so.
      if (this.#device.kept && !this.#device.isSubmitted) this.#device.later();
    };
    this.#unlisten = [whenSubmitted(host, this.#submitting), whenFolded(host, folded)];
  }

  hostDisconnected(): void {
    for (const event of OTHER_WINDOWS) removeEventListener(event, this.#device.lookAround);
    for (const end of this.#unlisten) end();
  }
}
