// What the page's main thread does for one key, from the browser's own trace. All times in milliseconds.

const KINDS = {
  EventDispatch: "script",
  FunctionCall: "script",
  RunMicrotasks: "script",
  FireAnimationFrame: "script",
  TimerFire: "script",
  UpdateLayoutTree: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  Commit: "paint",
};
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "blink.user_timing"];
/** The name of the marks that {@link markDrawing} sets. */
export const DRAWN = "keystroke: drawn";

const milliseconds = (microseconds) => microseconds / 1000;
/** The thread's own time, which no other program of a busy machine is counted into. */
const busy = ({ dur, tdur = dur }) => milliseconds(tdur);
const within = (task) => (event) => event.ts >= task.ts && event.ts + event.dur <= task.ts + task.dur;

/** Has an element mark in the trace whenever something in it has been drawn anew. Runs in the page. */
export function markDrawing(element, name) {
  const options = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(() => performance.mark(name)).observe(element.shadowRoot, options);
}

/** Records a trace while something is done; every complete event and mark of the page's main thread, in order. */
export async function trace(session, action) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on("Tracing.dataCollected", collect);
  const ended = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", { categories: CATEGORIES.join(","), transferMode: "ReportEvents" });
  await action();
  await session.send("Tracing.end");
  await ended;
  session.off("Tracing.dataCollected", collect);
  const key = events.find(isKey("keydown"));
  return events
    .filter(({ ph, name, pid, tid }) => (ph === "X" || name === DRAWN) && pid === key.pid && tid === key.tid)
    .sort((a, b) => a.ts - b.ts);
}

const isKey = (type) => (event) => event.name === "EventDispatch" && event.args?.data?.type === type;

/** The work of each kind in some tasks, each event counted without those that run inside it. */
function byKind(events) {
  const sums = { script: 0, style: 0, layout: 0, paint: 0 };
  const open = [];
  for (const event of events) {
    while (open.length > 0 && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    const around = open.at(-1);
    if (around) sums[KINDS[around.name]] -= busy(event);
    sums[KINDS[event.name]] += busy(event);
    open.push(event);
  }
  return sums;
}

/** The work of the main thread's tasks from one to another, its kinds, and how long all of it took by the clock. */
function spent(tasks, events) {
  const known = events.filter((event) => KINDS[event.name] && tasks.some((task) => within(task)(event)));
  const work = tasks.reduce((sum, task) => sum + busy(task), 0);
  const [first, last] = [tasks[0], tasks.at(-1)];
  return { work, wall: milliseconds(last.ts + last.dur - first.ts), ...byKind(known) };
}

/**
 * For each key that was pressed: what is spent from the key until the next frame has been handed on, in which the figures
 * stand, and until the frame in which everything that is drawn because of the key does.
 *
 * @param draws whether the page draws something because of the key, besides the character itself.
 */
export function workOfKeys(events, draws) {
  const tasks = events.filter(({ name }) => name === "RunTask");
  const taskOf = (event) => tasks.findIndex((task) => task.ts <= event.ts && event.ts <= task.ts + task.dur);
  const commits = events.filter(({ name }) => name === "Commit");
  const keys = events.filter(isKey("keydown"));
  return keys.map((key, index) => {
    const next = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const input = events.find((event) => isKey("input")(event) && event.ts >= key.ts);
    const marks = events.filter(({ name, ts }) => name === DRAWN && ts >= key.ts && ts < next);
    const first = commits.find(({ ts }) => ts >= input.ts && ts < next);
    const last = commits.find(({ ts }) => ts >= Math.max(first?.ts, marks.at(-1)?.ts ?? 0) && ts < next);
    if (last === undefined) throw new Error("a key was not painted by itself");
    if (draws && !(marks[0]?.ts < first.ts))
      throw new Error("the first frame after a key does not show what it changes");
    const until = (commit) => spent(tasks.slice(taskOf(key), taskOf(commit) + 1), events);
    return { figures: until(first), everything: until(last) };
  });
}
