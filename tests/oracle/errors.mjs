/** What the oracle throws where the contract asks for a RulesError: one code of `IssueCode`. */
export class OracleError extends Error {
  constructor(code, message) {
    super(message);
    this.name = "OracleError";
    this.code = code;
  }
}
