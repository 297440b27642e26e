export { calendarFile } from "./calendar/calendar.ts";
export { aboutOf } from "./statement/about.ts";
export { fillStatement } from "./statement/statement.ts";
