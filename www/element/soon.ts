/** Milliseconds after which nothing waits for a frame any more: a page that nobody sees has none. */
const LATEST = 200;

const waiting = new Set<() => void>();

/**
 * What the result asks for is done once, right after the next frame has been painted, however often it is asked for until
 * then; and before that where the page is printed, hidden or left.
 */
export function soon(act: () => void): () => void {
  let latest: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(latest);
    if (waiting.delete(now)) act();
  };
  return () => {
    if (waiting.has(now)) return;
    waiting.add(now);
    latest = setTimeout(now, LATEST);
    requestAnimationFrame(() => setTimeout(now));
  };
}

// A server that renders pages loads the module too, and has no events.
// A page that is hidden may be ended without another event: on a telephone, that is how it is left.
for (const end of ["beforeprint", "visibilitychange", "pagehide"]) {
  globalThis.addEventListener?.(end, () => {
    for (const now of waiting) now();
  });
}
