import { itemOf } from "./sections/folded-item.ts";

/** The product that a field belongs to, where it is one of many. */
export function foldedItem(
  root: ParentNode,
  field: string,
): (Element & { unfold(): Promise<void> }) | null | undefined {
  return root.querySelector(`details[id="${itemOf(field)}"]`)?.closest("service-request-item");
}

/** Moves the focus to what has an id, with all open that it is folded up in; false where there is nothing. */
export async function lead(root: ParentNode, id: string): Promise<boolean> {
  await foldedItem(root, id)?.unfold();
  const target = root.querySelector<HTMLElement>(`[id="${id}"]`);
  for (let folded = target?.closest("details"); folded; folded = folded.parentElement?.closest("details")) {
    folded.open = true;
  }
  const titled = target?.closest(".field") ?? target;
  titled?.scrollIntoView({ block: "start" });
  target?.focus({ preventScroll: true });
  return target !== null;
}
