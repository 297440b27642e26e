import type { ClosureAnswers, ItemAnswers } from "../answers.ts";

/** The id of an item's field. */
export const itemField = (item: ItemAnswers, name: string) => `item-${item.id}-${name}`;

/** The id of a closure's field. */
export const closureField = (closure: ClosureAnswers, name: string) => `closure-${closure.id}-${name}`;

/** The id of a field about what the service desk needs besides. */
export const deskField = (name: string) => `desk-${name}`;

/** The id of a contact field. */
export const contactField = (name: string) => `contact-${name}`;
