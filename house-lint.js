// The house's own lint rules, which run inside oxlint (.oxlintrc.json says where each holds).
import { dirname, join, relative, sep } from "node:path";

const root = import.meta.dirname;
const clockOwners = { Date: "now", performance: "now", Temporal: "Now" };
const takeInstant = "Take the instant as an argument (services: needs.clock()).";
const takeId = "Take the id as an argument; ids are UUIDv7, made where rows are written.";
const waitsForNothing = "A rule waits for nothing: gather in a service, decide here.";

const nameOf = (node) => (node?.type === "Identifier" ? node.name : undefined);
/** The name of a member that is written out: `a.b` and `a["b"]`. */
const memberOf = ({ property, computed }) =>
  computed ? (property.type === "Literal" ? property.value : undefined) : property.name;

/** @param visitors of a context, to visitors of the syntax tree @returns a rule that knows no options */
const rule = (create, meta = {}) => ({ meta: { type: "problem", schema: [], ...meta }, create });

const namedExports = rule((context) => ({
  ExportDefaultDeclaration(node) {
    context.report({
      node,
      message: "Export by name; only Remix modules and tools' configs have a default export.",
    });
  },
}));

const noClock = rule((context) => ({
  NewExpression(node) {
    if (nameOf(node.callee) === "Date" && node.arguments.length === 0)
      context.report({ node, message: takeInstant });
  },
  MemberExpression(node) {
    const owner = nameOf(node.object);
    if (owner && Object.hasOwn(clockOwners, owner) && clockOwners[owner] === memberOf(node))
      context.report({ node, message: takeInstant });
  },
}));

const noChance = rule((context) => ({
  MemberExpression(node) {
    if (nameOf(node.object) === "Math" && memberOf(node) === "random")
      context.report({
        node,
        message: "Take the random value as an argument (services: needs.newToken()).",
      });
    if (memberOf(node) === "randomUUID") context.report({ node, message: takeId });
  },
  CallExpression(node) {
    if (nameOf(node.callee) === "randomUUID") context.report({ node, message: takeId });
  },
  ImportSpecifier(node) {
    if (nameOf(node.imported) === "randomUUID") context.report({ node, message: takeId });
  },
}));

const noWaiting = rule((context) => {
  const refuse = (node) => context.report({ node, message: waitsForNothing });
  const refuseAsync = (node) => node.async && refuse(node);
  return {
    FunctionDeclaration: refuseAsync,
    FunctionExpression: refuseAsync,
    ArrowFunctionExpression: refuseAsync,
    AwaitExpression: refuse,
    NewExpression: (node) => nameOf(node.callee) === "Promise" && refuse(node),
    TSTypeReference: (node) => nameOf(node.typeName) === "Promise" && refuse(node),
  };
});

/** A comment that turns a rule off says after `--` why the rule is wrong there. */
const disableNeedsReason = rule((context) => ({
  Program() {
    for (const comment of context.sourceCode.getAllComments()) {
      const text = comment.value.trim();
      if (!/^(?:eslint|oxlint)-disable/.test(text) || /\s--\s+\S/.test(text)) continue;
      // Reported at the file's start: a finding inside the disabled range would silence itself.
      context.report({
        loc: { line: 1, column: 0 },
        message: `Line ${comment.loc.start.line}: say after -- why the rule is disabled.`,
      });
    }
  },
}));

/** Relative imports stay in their folder (and below it); the way to another one starts at #app or #tests. */
const importByFloor = rule(
  (context) => {
    const check = ({ source }) => {
      if (typeof source?.value !== "string" || !source.value.startsWith("../")) return;
      const target = join(dirname(context.filename), source.value);
      const path = relative(root, target).split(sep).join("/");
      if (!/^(app|tests)\//.test(path)) return;
      context.report({
        node: source,
        message: `Relative imports stay in their folder: import "#${path}".`,
        fix: (fixer) => fixer.replaceText(source, `"#${path}"`),
      });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
  { fixable: "code" },
);

export default {
  meta: { name: "house" },
  rules: {
    "disable-needs-reason": disableNeedsReason,
    "import-by-floor": importByFloor,
    "named-exports": namedExports,
    "no-chance": noChance,
    "no-clock": noClock,
    "no-waiting": noWaiting,
  },
};
