import type { LitElement } from "lit";

/** Keeps what has the focus out from under the range at the foot of the window, also when that appears or grows. */
export function keepInView(host: LitElement): void {
  const root = host.renderRoot;
  let peek: Element | null = null;

  /** It leads to the estimate, as long as nothing of that is in view. */
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) target.classList.toggle("layout-estimate-seen", isIntersecting);
  });

  /** The styles leave room for a range of a few lines. It can have more of them, and a page's own fields have no such room. */
  const uncover = (field: Element | null) => {
    if (!field || !peek || field === peek || field.matches(":active")) return;
    if (getComputedStyle(peek).visibility === "hidden") return;
    const [of, range] = [field.getBoundingClientRect(), peek.getBoundingClientRect()];
    if (of.bottom > range.top && of.top < range.bottom) field.scrollIntoView({ block: "start" });
  };

  const resized = new ResizeObserver(() => uncover(root.querySelector(".form :focus")));

  /** Something of the form has got the focus. Chromium brings only a text area's caret into view. */
  const focused = ({ target }: Event) => {
    const field = target as Element;
    // What is being pressed is in view, and must not move from under the pointer: it would not be clicked.
    if (field.matches(":active")) return;
    requestAnimationFrame(() => {
      field.scrollIntoView({ block: "nearest" });
      uncover(field);
    });
  };

  const hostUpdated = () => {
    if (peek?.isConnected) return;
    const found = root.querySelector(".peek");
    if (!found) return;
    peek = found;
    resized.observe(peek);
    // The form and the estimate stay where they are; that they are listened to already does no harm.
    peek.closest(".layout-form")?.addEventListener("focusin", focused);
    const estimate = root.querySelector(".layout-estimate");
    if (estimate) seen.observe(estimate);
  };
  host.addController({ hostUpdated });
}
