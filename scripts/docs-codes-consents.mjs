// The part of the page "Codes" about the privacy policy: consents, what follows from them, data, purposes, bases and rights.

/** Of each kind of code: where the rules list it, where its texts stand, where it is met, and how it becomes words. */
const KINDS = [
  {
    ...{ kind: "consent", title: "Consents", file: "base/names.rs", name: "ConsentId", field: "id" },
    keys: (code) => [
      { key: `consent.choice.${code}.question`, what: "asked" },
      { key: `consent.choice.${code}.yes`, what: "what a yes allows" },
    ],
    about:
      "`id` in `choices` of `consentEffects`, and the names of `consents`. In words: `w.consent(effect, { effects })`.",
  },
  {
    ...{ kind: "state", title: "States of a consent", file: "base/names.rs", name: "ConsentState", field: "state" },
    // Of what nobody was asked nothing is said.
    without: ["notAsked"],
    keys: (code) => [{ key: `consent.state.${code}` }, { key: `consent.receipt.${code}`, what: "in a receipt" }],
    about: "`state` in `choices` of `consentEffects`. In words: `state` of `w.consent(effect, { effects })`.",
  },
  {
    ...{
      kind: "choiceEffect",
      title: "What follows from a choice",
      file: "privacy/codes.rs",
      name: "ChoiceEffectId",
      field: "id",
    },
    keys: (code) => [{ key: `consent.effect.${code}` }],
    about:
      "`id` in `ifRefused` and `ifWithdrawn` of a choice. In words: `w.choiceEffect(id)`. With modality *unstated* the policy does not say it.",
  },
  {
    ...{
      kind: "takes",
      title: "What a choice takes from another",
      file: "privacy/codes.rs",
      name: "Taken",
      field: "takes",
    },
    keys: (code) => [
      { key: `consent.depends.${code}.met`, what: "agreed to" },
      { key: `consent.depends.${code}.unmet`, what: "not agreed to" },
    ],
    about: "`takes` in `dependsOn` of a choice. In words: `details` of `w.consent(effect, { effects })`.",
  },
  {
    ...{ kind: "data", title: "Data", file: "privacy/codes.rs", name: "DataType" },
    keys: (code) => [{ key: `consent.data.${code}` }],
    about: "`data.ids` of a choice. In words: `details` of `w.consent(effect, { effects })`.",
  },
  {
    ...{ kind: "purpose", title: "Purposes", file: "privacy/codes.rs", name: "PurposeId" },
    keys: (code) => [{ key: `consent.purpose.${code}` }],
    about: "`purposes.ids` of a choice and of `anyway`. In words: `details` of `w.consent(effect, { effects })`.",
  },
  {
    ...{ kind: "basis", title: "Legal bases", file: "privacy/basis.rs", name: "Basis", field: "id" },
    keys: (code) => [{ key: `consent.basis.${code}` }],
    about: "`id` in `legalBases` of a choice. In words: `details` of `w.consent(effect, { effects })`.",
  },
  {
    ...{ kind: "act", title: "Acts behind a basis", file: "privacy/codes.rs", name: "ActId", field: "id" },
    keys: (code) => [{ key: `consent.act.${code}` }],
    about: "`id` in `acts` of a basis. In words: `details` of `w.consent(effect, { effects })`.",
  },
  {
    ...{
      kind: "processing",
      title: "What needs no consent",
      file: "privacy/codes.rs",
      name: "Processing",
      field: "id",
    },
    keys: (code) => [{ key: `consent.anyway.${code}` }],
    about: "`id` in `anyway` of `consentEffects`. In words: `w.processing(processing, { effects })`.",
  },
  {
    ...{ kind: "right", title: "Rights", file: "privacy/codes.rs", name: "RightId", field: "id" },
    keys: (code) => [{ key: `consent.right.${code}` }],
    about: "`id` in `rights` of `consentEffects`. In words: `w.right(right)`.",
  },
  {
    ...{
      kind: "textChange",
      title: "Changes of the policy's text",
      file: "privacy/codes.rs",
      name: "TextChangeCode",
      field: "code",
    },
    keys: (code) => [{ key: `consent.again.${code}` }],
    about: "`code` in `changes` of `consentsToAskAgain`. In words: `w.askAgain(again)`.",
  },
];

/** A section for each kind, made by the parts of the page that all codes share. */
export function consentSections({ codesOf, entry, section, metIn }) {
  return KINDS.map(({ kind, title, file, name, field, keys, about, without = [] }) => {
    const codes = codesOf(file, name).filter(({ code }) => !without.includes(code));
    const entries = codes.map(({ code, means }) => entry(kind, code, [means, field && metIn(field, code)], keys(code)));
    return section(title, about, entries);
  });
}
