import type { CSSResult } from "lit";

/** Gives a shadow root the styles of a part that has come later. */
export function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }
}
