// What the tests read: the modules of this folder as they are.

import { moduleLoader } from "../../../words/modules.mjs";

const loadModule = await moduleLoader();

/** A module of this folder: "serials". */
export const load = (file) => loadModule(`www/element/form/lists/${file}.ts`);

/** fast-check begins at the same place each time, so that what fails fails again. */
export const SEED = 20_261_201;
