import { nothing, render } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";

/** Renders into the body of a `<details>` only while that is open: most disclosures are never opened. */
class Lazy extends Directive {
  private content: () => unknown = () => nothing;
  private body: HTMLElement | undefined;

  render(_content: () => unknown): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [content]: [() => unknown]): typeof nothing {
    this.content = content;
    if (this.body === undefined) {
      this.body = part.element as HTMLElement;
      this.body.parentElement?.addEventListener("toggle", () => this.show());
    }
    this.show();
    return nothing;
  }

  private show(): void {
    const details = this.body?.parentElement as HTMLDetailsElement | null | undefined;
    if (this.body && details?.open) render(this.content(), this.body);
  }
}

/** On a child of a `<details>`: the content to show in it once it is open. */
export const lazy = directive(Lazy);
