/** Milliseconds that a busy page may put it off. */
const LATEST = 2000;
/** Milliseconds after which what is awaited keeps nothing else back: it may never come. */
const LATEST_AWAITED = 10_000;

/** What somebody waits for. */
let awaited: Promise<unknown> = Promise.resolve();

/** Keeps what can wait from being fetched meanwhile: a slow line carries one thing or the other. */
export function beforeIdle(load: Promise<unknown>): void {
  const latest = new Promise((late) => setTimeout(late, LATEST_AWAITED));
  awaited = Promise.race([latest, Promise.allSettled([awaited, load])]);
}

/**
 * Runs something once nobody waits for anything else, and the browser has nothing else to do or has been busy for long. Safari
 * has no call for that.
 */
export function whenIdle(run: () => void): void {
  const idle = globalThis.requestIdleCallback ?? ((later: () => void) => setTimeout(later, 500));
  idle(() => void awaited.then(run), { timeout: LATEST });
}
