/** Milliseconds that a busy page may put it off. */
const LATEST = 2000;

/** Runs something once the browser has nothing else to do, or has been busy for long. Safari has no call for that. */
export function whenIdle(run: () => void): void {
  const idle = globalThis.requestIdleCallback ?? ((later: () => void) => setTimeout(later, 500));
  idle(() => run(), { timeout: LATEST });
}
