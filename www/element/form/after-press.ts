/**
 * Does something once no button of the mouse is down. A field is left when it goes down elsewhere: what is said of the
 * field then would move that place away, and the click would be lost.
 */
export function afterPress(act: () => void): void {
  if (document.body.matches(":active")) addEventListener("click", act, { once: true });
  else act();
}
