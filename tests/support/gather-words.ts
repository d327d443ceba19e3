import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The sentences that the app says, and the places where it says one that nobody can look up. */
export type GatheredWords = {
  /** By the sentence: where it is said first, as "path:line". */
  readonly keys: ReadonlyMap<string, string>;
  /** Calls whose sentence is put together at run time. */
  readonly computed: readonly string[];
};

const SAYS = new Set(["t", "say"]);
/** Whose given words are passed on to `t`, never made by themselves. */
const PASSED_ON = new Set(["Identifier", "PropertyAccessExpression", "ElementAccessExpression"]);

/** Reads every source below `folder` (absolute): the first arguments of `t` and `say`, and the words of refusals. */
export function gatherWords(folder: string): GatheredWords {
  const keys = new Map<string, string>();
  const computed: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const source = ts.createSourceFile(
      path,
      readFileSync(path, "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      const words = wordsIn(node);
      if (words !== null) {
        const { line } = source.getLineAndCharacterOfPosition(words.getStart(source));
        const place = `${path}:${line + 1}`;
        for (const one of alternativesOf(words)) {
          if (ts.isStringLiteralLike(one)) {
            if (one.text !== "" && !keys.has(one.text)) keys.set(one.text, place);
          } else if (!PASSED_ON.has(ts.SyntaxKind[one.kind]) && !ts.isCallExpression(one)) {
            computed.push(place);
          }
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { keys, computed };
}

function wordsIn(node: ts.Node): ts.Expression | null {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
    return SAYS.has(node.expression.text) ? (node.arguments[0] ?? null) : null;
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression))
    return node.expression.text === "Refusal" ? (node.arguments?.[1] ?? null) : null;
  return null;
}

/** `late ? "Overdue" : "Due"` says one of two, and so does `known[kind] ?? "Other"`. */
function alternativesOf(words: ts.Expression): readonly ts.Expression[] {
  if (ts.isParenthesizedExpression(words)) return alternativesOf(words.expression);
  if (ts.isConditionalExpression(words))
    return [...alternativesOf(words.whenTrue), ...alternativesOf(words.whenFalse)];
  if (
    ts.isBinaryExpression(words) &&
    words.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
  )
    return [...alternativesOf(words.left), ...alternativesOf(words.right)];
  return [words];
}
