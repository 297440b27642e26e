const PRESSES = ["mousedown", "click", "keydown"];

/**
 * A button has been pressed that leads somewhere else. What is left of a double click lands on what has come under the pointer
 * meanwhile: it presses nothing there, and takes the focus from nothing.
 */
export function pressOnce(): void {
  const listen = (event: Event) => {
    if (event instanceof MouseEvent && event.detail > 1) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else for (const one of PRESSES) removeEventListener(one, listen, true);
  };
  for (const one of PRESSES) addEventListener(one, listen, true);
}
