/** Milliseconds after which nothing waits for a frame any more: a page that nobody sees has none. */
const LATEST = 200;

const waiting = new Set<() => void>();
/** Until the next frame: what stops waiting for it. */
let latest: ReturnType<typeof setTimeout> | undefined;

/** All that waits is done after it, each in a task of its own, so that a key that comes meanwhile is not kept waiting. */
function afterFrame(): void {
  clearTimeout(latest);
  latest = undefined;
  for (const now of waiting) setTimeout(now);
}

/**
 * What the result asks for is done once, right after the next frame has been painted, however often it is asked for until
 * then; and before that where the page is printed, hidden or left.
 */
export function soon(act: () => void): () => void {
  const now = () => {
    if (waiting.delete(now)) act();
  };
  return () => {
    waiting.add(now);
    if (latest !== undefined) return;
    latest = setTimeout(afterFrame, LATEST);
    requestAnimationFrame(afterFrame);
  };
}

// A server that renders pages loads the module too, and has no events.
// A page that is hidden may be ended without another event: on a telephone, that is how it is left.
for (const end of ["beforeprint", "visibilitychange", "pagehide"]) {
  globalThis.addEventListener?.(end, () => {
    for (const now of waiting) now();
  });
}
