/** Scrolls what has got the focus out from under the range: Chromium brings only a text area's caret into view. */
export function keepInView({ target }: FocusEvent): void {
  const field = target as HTMLElement;
  // What is being pressed is in view, and must not move from under the pointer: it would not be clicked.
  if (!field.matches(":active")) requestAnimationFrame(() => field.scrollIntoView({ block: "nearest" }));
}
