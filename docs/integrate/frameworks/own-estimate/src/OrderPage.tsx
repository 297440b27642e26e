import { useState } from "react";
import { estimate, type Facts, type ItemFacts, type RateCard } from "upfront-terms";
import type { WordsWithClauses } from "upfront-terms/words";
import { OwnEstimate } from "./OwnEstimate";

const rateCard: RateCard = {
  services: { repair: { min: "650.00", max: "1400.00" }, reverification: "480.00" },
  outboundShipping: "95.00",
  returnShipping: "95.00",
};

/** The day that it is in Denmark: Swedish prints days as the rules read them. */
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format();

const SERVICES = ["repair", "reverification"] as const;
const CLAIMS = ["covered", "notCovered", "unknown"] as const;

/** A form of its own, whose questions and choices are in our words, and the estimate beside it. */
export function OrderPage({ w }: { w: WordsWithClauses }) {
  const [item, setItem] = useState<ItemFacts>({ service: "repair" });
  const [asked, setAsked] = useState(false);
  const isRepair = item.service === "repair";
  const facts: Facts = { asOf: today, customer: "business", items: [item], rateCard };
  if (isRepair && asked) facts.repairEstimateRequested = true;

  return (
    <>
      <form>
        <h1>Bestil service</h1>
        <Choice
          label={w.fact("items[0].service")}
          value={item.service}
          choices={SERVICES.map((service) => [service, w.value("items[0].service", service)])}
          choose={(service) => setItem({ service })}
        />
        {isRepair && (
          <>
            <Choice
              label={w.fact("items[0].warranty")}
              value={item.warranty ?? ""}
              choices={[["", "–"], ...CLAIMS.map((claim) => [claim, w.value("items[0].warranty", claim)] as const)]}
              choose={(warranty) => setItem({ service: "repair", ...(warranty && { warranty }) })}
            />
            <label className="tick">
              <input type="checkbox" checked={asked} onChange={({ target }) => setAsked(target.checked)} />
              {w.fact("repairEstimateRequested")}
            </label>
          </>
        )}
      </form>
      <OwnEstimate w={w} facts={facts} estimate={estimate(facts)} />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, choose }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => choose(target.value as Value)}>
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
