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
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel"];

const milliseconds = (microseconds) => microseconds / 1000;
/** The thread's own time, which no other program of a busy machine is counted into. */
const busy = ({ dur, tdur = dur }) => milliseconds(tdur);
const within = (task) => (event) => event.ts >= task.ts && event.ts + event.dur <= task.ts + task.dur;

/** Records a trace while something is done; every complete event of the page's main thread, in order. */
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
    .filter(({ ph, pid, tid }) => ph === "X" && pid === key.pid && tid === key.tid)
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

/**
 * For each key that was pressed: the work of the main thread's tasks from the key until the frame that follows it has been
 * handed on, its kinds, and how long all of it took by the clock.
 */
export function workOfKeys(events) {
  const tasks = events.filter(({ name }) => name === "RunTask");
  const taskOf = (event) => tasks.find((task) => within(task)(event));
  const starts = events.filter(isKey("keydown")).map((event) => tasks.indexOf(taskOf(event)));
  const commits = events.filter(({ name }) => name === "Commit").map((event) => tasks.indexOf(taskOf(event)));
  return starts.map((start, key) => {
    const next = starts[key + 1] ?? tasks.length;
    const input = events.find((event) => isKey("input")(event) && event.ts >= tasks[start].ts);
    const end = commits.find((commit) => tasks[commit].ts + tasks[commit].dur >= input.ts);
    if (end === undefined || end >= next) throw new Error("a key was not painted by itself");
    const ours = tasks.slice(start, end + 1);
    const known = events.filter((event) => KINDS[event.name] && ours.some((task) => within(task)(event)));
    const work = ours.reduce((sum, task) => sum + busy(task), 0);
    const wall = milliseconds(tasks[end].ts + tasks[end].dur - tasks[start].ts);
    return { work, wall, ...byKind(known) };
  });
}
