// What --help prints.

import { FUNCTIONS as LEDGERS } from "../dist/sweep-functions.js";
import { kebab } from "./arguments.mjs";
import { FUNCTIONS } from "./rules.mjs";

const nameList = (names) => names.map((name) => `  ${kebab(name)}`).join("\n");

const ledger = Object.entries(LEDGERS)
  .map(([name, { given }]) => `  ${kebab(name).padEnd(26)}${Object.keys(given).join(", ")}`)
  .join("\n");

export const help = () => `Computes what the service terms and the privacy policy say.

Usage:
  upfront-terms [file]                    the estimate for the facts in a JSON file, or on standard input
  upfront-terms <function> [file]         answer the request in a JSON file, or on standard input
  upfront-terms call <function> [file]    the same
  upfront-terms ledger <function> [file]  answer every row of a CSV or TSV file, or of standard input
  upfront-terms recompute [document]      a request that the form handed over, computed again: recompute --help
  upfront-terms clauses | editions | facts | interpretations

Functions:
${nameList(FUNCTIONS)}

  The request is that of the function in the documentation; compare takes { "facts": …, "changes": […] }. Where facts are
  asked for, the document that the form hands over is understood too: its facts, editions and interpretations.
  A file that has no point in its name is named with its folder, as ./request. Requests are UTF-8, of 64 MiB at most.

Options:
  --json        the answer as JSON: the default, but for an estimate at a terminal
  --text        an estimate as a readable statement
  --lang <tag>  the language of the statement: en (the default), sv or da
  --lines       JSON Lines: a request a line in, an answer a line out, in the same order;
                for a refused request the line is { "issues": […] }, for a blank line a blank one
  --keep <a,b>  with --lines: fields of yours, which are not part of the request and stand first in its answer
  -h, --help    this text
  -v, --version the version

Ledgers, and the fields of a row:
${ledger}

  A field is the column of that name, another column by --map, or the same in every row by an option of its name, such as
  --as-of 2026-11-20 or --customer business. The answers are rows in the same order, and the column error says what is
  wrong with a row that cannot be answered: it has no other answer. How many there are is said at the end.

  --map <f=c>        the column c is the field f, as in --map principal=amount,dueOn=due_date
  --keep <a,b>       columns that stand before the answers. Of a name with a comma in it that is written \\, and a backslash
                     before one \\\\; both options can be given several times
  --with <file>      JSON with more fields of the question that are the same in every row: calendar, editions, …
  --delimiter <sign> what stands between cells: a comma, the word tab (the default for .tsv), or another sign
  --decimal <sign>   what stands before the øre of amounts; answers are written with it too
  --group <sign>     what stands between groups of three digits
  --dates <order>    ymd, dmy or mdy. Where nothing is said days are as 2026-11-20 and amounts as 1250.50, and a column
                     that could be read in another way is refused, with the ways it could be
  --arrow            Apache Arrow streams in and out, in place of text; needs apache-arrow beside this package

Exit codes:
  0  every request or row was answered
  1  a request was refused: its problems are on standard error, by path; or a row could not be answered
  2  the arguments were not understood, or a file cannot be read or written

Examples:
  upfront-terms estimate request.json --text --lang da
  upfront-terms late-interest < question.json
  upfront-terms estimate --lines --keep id < requests.jsonl > estimates.jsonl
  upfront-terms ledger late-interest --as-of 2026-11-20 --customer business \\
    --map principal=amount,dueOn=due_date --keep invoice_no ledger.csv > answers.csv
`;
