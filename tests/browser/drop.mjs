// Files dropped on the form, as a browser tells of them.

import { settled } from "./site.mjs";

/** What is said of the list that was dropped last. */
export const listNote = (page) => page.locator("#list-note");

/** Has a file hang over a place of the form, and lets it go; `hang` leaves it there. Whether the last of it was taken. */
export async function dropAt(page, { name, content = "", type = "", on = ".form-section-items", hang = false }) {
  const file = { name, type, bytes: [...Buffer.from(content)] };
  return page
    .locator(`service-request ${on}`)
    .first()
    .evaluate(
      (place, [{ name, type, bytes }, hang]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
        const told = { dataTransfer, bubbles: true, cancelable: true, composed: true };
        const kinds = ["dragenter", "dragover", ...(hang ? [] : ["drop"])];
        return kinds.map((kind) => !place.dispatchEvent(new DragEvent(kind, told))).at(-1);
      },
      [file, hang],
    );
}

/** Drops a file of this computer where the browser itself opens it and leaves the page, unless somebody takes it. */
export async function dropFromDesk(page, path, on) {
  const place = page.locator(`service-request ${on}`).first();
  await place.scrollIntoViewIfNeeded();
  const { x, y } = await place.boundingBox();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await session.send("Input.dispatchDragEvent", { type, x: x + 4, y: y + 4, data });
  }
  await session.detach();
}

/** Drops a file on the form, and waits for what is said of it. */
export async function drop(page, name, content, on = ".form-section-items") {
  await page.locator("service-request #read-list").waitFor();
  await dropAt(page, { name, content, on });
  await listNote(page).waitFor();
  await settled(page);
}
