export type DeskSection = "reference" | "invoice" | "returnTo" | "visit" | "purchase" | "condition";

/**
 * The sections of the form that a page can do without. `false` leaves one out, with what it would add to the document;
 * `"required"` asks for its main answer wherever it applies: the reference, who is invoiced, the return address, how the
 * technician gets in, the purchase date, the reading. Any other is there, and optional.
 */
export interface Sections extends Readonly<Partial<Record<DeskSection, boolean | "required">>> {
  /** Who asks: without it, tell by the property `contact` what is known, and by `facts` whether it is a business or a consumer. */
  readonly contact?: boolean;
  /** The choices about data: without it there is no `consent` in the document. */
  readonly consent?: boolean;
}

/** Whether a section is left out. */
export const isLeftOut = (sections: Sections | undefined, name: keyof Sections): boolean => sections?.[name] === false;
