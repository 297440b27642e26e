// Recomputing in Node, by require: see server.d.ts.

const rules = require("./node.cjs");
const { DocumentError, recomputeWith } = require("./recompute.cjs");

exports.default = rules.default;
exports.RulesError = rules.RulesError;
exports.DocumentError = DocumentError;
exports.recompute = async (document, known) => {
  await rules.default();
  return recomputeWith(rules, document, known);
};
