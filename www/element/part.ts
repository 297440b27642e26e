import { LitElement } from "lit";

/** A part of an element, which updates itself. It has no root of its own: labels and styles of the element's reach into it. */
export abstract class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
