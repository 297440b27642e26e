/** Runs something once the browser has nothing else to do. Safari has no call for that. */
export function whenIdle(run: () => void): void {
  const idle = globalThis.requestIdleCallback ?? ((later: () => void) => setTimeout(later, 500));
  idle(() => run());
}
