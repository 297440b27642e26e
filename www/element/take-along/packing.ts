export { saveFile } from "../save-file.ts";
export { calendarFile } from "./calendar/calendar.ts";
export { fileName, fileText, savedRequest } from "./file/file.ts";
export { putOnPaper } from "./printing.ts";
