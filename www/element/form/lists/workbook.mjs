// Workbooks for the tests, as spreadsheets write them: shared strings, styles, sheets.

import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const letterOf = (column) => String.fromCharCode(65 + column);

/** A number as it stands in the file, with all its digits. */
export const number = (digits) => ({ digits });
/** A day as a spreadsheet keeps it: a number with a format. */
export const day = (count) => ({ digits: String(count), style: 1 });

function cellXml(value, reference, strings) {
  if (value === undefined || value === "") return "";
  if (typeof value === "boolean") return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value !== "string") return `<c r="${reference}"${value.style ? ' s="1"' : ""}><v>${value.digits}</v></c>`;
  if (!strings.has(value)) strings.set(value, strings.size);
  return `<c r="${reference}" t="s"><v>${strings.get(value)}</v></c>`;
}

/** The XML of a sheet. An empty row is left out, as spreadsheets do. */
function sheetXml(rows, strings) {
  const xml = rows.map((cells, row) => {
    const inside = cells.map((value, column) => cellXml(value, `${letterOf(column)}${row + 1}`, strings)).join("");
    return inside && `<row r="${row + 1}" spans="1:9">${inside}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${xml.join("")}</sheetData></worksheet>`;
}

/** The files of a workbook, by their names: sheets by theirs, each an array of rows, or the XML of one. */
export function workbookFiles(sheets) {
  const strings = new Map();
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map((rows, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    typeof rows === "string" ? rows : sheetXml(rows, strings),
  ]);
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const related = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const others = ["sharedStrings", "styles"].map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}">${[...related, ...others].join("")}</Relationships>`,
    "xl/sharedStrings.xml": `${XML}<sst xmlns="${MAIN}">${items.join("")}</sst>`,
    "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(parts),
  };
}

/** A file with what stands in the parts. */
export const zipped = (files) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** The bytes of a workbook with some sheets. */
export const workbook = (sheets) => zipped(workbookFiles(sheets));
