export { calendarFile } from "./calendar/calendar.ts";
export { fillStatement } from "./statement/statement.ts";
