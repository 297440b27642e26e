import { LitElement } from "lit";

/** Waits until all elements of Lit's within something have drawn themselves, those too that only they bring. */
export async function drawn(within: ParentNode): Promise<void> {
  const drawing = () =>
    [...within.querySelectorAll("*")].filter((one) => one instanceof LitElement && one.isUpdatePending) as LitElement[];
  for (let parts = drawing(); parts.length > 0; parts = drawing()) {
    await Promise.all(parts.map(({ updateComplete }) => updateComplete));
  }
}
