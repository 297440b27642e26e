export { clauseSource } from "../../words/clause-text.ts";
export { saveFile } from "../save-file.ts";
export { calendarFile } from "./calendar/calendar.ts";
export { fileName, fileText, savedRequest } from "./file/file.ts";
export { fillPaper } from "./paper.ts";
export { aboutOf } from "./statement/about.ts";
