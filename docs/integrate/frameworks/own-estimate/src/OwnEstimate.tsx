import type { Estimate, Facts } from "upfront-terms";
import type { WordsWithClauses } from "upfront-terms/words";

interface Shown {
  w: WordsWithClauses;
  facts: Facts;
  estimate: Estimate;
}

/** An estimate drawn by the page itself: every text in it is a word of the package's, none is written here. */
export function OwnEstimate(shown: Shown) {
  const { w, facts, estimate } = shown;
  const range = w.range(estimate, facts);
  const { lead } = w.statement(estimate, facts);
  return (
    <section className="estimate" lang={w.lang}>
      <h2>{w.heading("range")}</h2>
      <output>{range.figure}</output>
      {[range.beside, range.open, range.mixed, range.who].map((text) => text && <p key={text}>{text}</p>)}
      <Questions {...shown} />
      <Outcomes {...shown} />
      <Dates {...shown} />
      <Findings {...shown} />
      <footer>
        {lead.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </footer>
    </section>
  );
}

/** The clauses of a line. Each opens what it says, in our own words. */
function Clauses({ w, facts, estimate, numbers }: Shown & { numbers: readonly string[] }) {
  return numbers.map((number) => {
    const { text, note } = w.clause(number, { facts, estimate });
    return (
      <details key={number} className="clause">
        <summary>{number}</summary>
        {text} <small>{note}</small>
      </details>
    );
  });
}

function Outcomes(shown: Shown) {
  const { w, facts, estimate } = shown;
  const outcomes = estimate.scenarios.map((one) => w.outcome(one, { estimate, facts }));
  return (
    <>
      <h3>{w.heading("outcomes", outcomes.length)}</h3>
      <div className="outcomes">
        {outcomes.map(({ id, title, when, total, charges, notes, ready }) => (
          <article key={id}>
            <h4>{title}</h4>
            <p className="total">{total}</p>
            <p>{when}</p>
            <ul>
              {charges.map(({ name, price, payer }) => (
                <li key={name}>
                  {name}
                  {price && `: ${price}`} <small>{payer}</small>
                </li>
              ))}
            </ul>
            {[...notes, ready].map((text) => text && <p key={text}>{text}</p>)}
          </article>
        ))}
      </div>
    </>
  );
}

function Dates({ w, facts, estimate }: Shown) {
  const dates = estimate.timeline.map((one) => w.milestone(one, { facts }));
  return (
    <>
      <h3>{w.heading("dates")}</h3>
      <dl>
        {dates.map(({ id, name, day, closed }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {day}
              {closed && ` (${closed})`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Questions({ w, facts, estimate }: Shown) {
  const questions = w.questions(estimate, facts);
  if (questions.length === 0) return null;
  return (
    <>
      <h3>{w.heading("questions")}</h3>
      <ul className="questions">
        {questions.map(({ fact, question, why }) => (
          <li key={fact}>
            {question} <small>{why}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Findings(shown: Shown) {
  const { w, facts, estimate } = shown;
  return w.findings(estimate.findings, { estimate, facts }).map(({ kind, title, findings }) => (
    <details key={kind} className={`findings ${kind}`} open={kind === "warning"}>
      <summary>{title}</summary>
      <ul>
        {findings.map(({ id, text, note, clauses }) => (
          <li key={id + text}>
            {text} <Clauses {...shown} numbers={clauses} />
            {note && <small>{note}</small>}
          </li>
        ))}
      </ul>
    </details>
  ));
}
