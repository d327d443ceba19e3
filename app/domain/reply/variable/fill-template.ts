import { escapeHtml } from "#app/domain/reply/html-of-text.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import { NO_SUCH_VARIABLE, type MissingVariable } from "./missing-variable.ts";
import { leftoversIn, mapHtmlWords, splitTemplate } from "./template-tokens.ts";
import type { VariableFacts } from "./variable-facts.ts";
import { isVariableName } from "./variable-names.ts";
import { variableValue } from "./variable-value.ts";

/** What does a saved reply say on a ticket; or which of its variables have no value there? */

export type FilledTemplate =
  | { readonly kind: "filled"; readonly html: string; readonly text: string }
  | { readonly kind: "missing"; readonly missing: readonly MissingVariable[] };

/** `html`: cleaned. What is filled holds no braces of a variable any more. */
export function fillTemplate(html: string, facts: VariableFacts): FilledTemplate {
  const missing = new Map<string, MissingVariable>();
  const filled = mapHtmlWords(html, (words) => fillWords(words, facts, missing, inHtml));
  const text = textOfHtml(filled);
  return outcome({ html: filled, text }, missing);
}

/** The same of a line without tags, such as a subject. */
export function fillLine(
  line: string,
  facts: VariableFacts,
):
  | { readonly kind: "filled"; readonly line: string }
  | { readonly kind: "missing"; readonly missing: readonly MissingVariable[] } {
  const missing = new Map<string, MissingVariable>();
  const text = fillWords(line, facts, missing, ({ text: words }) => words);
  const done = outcome({ html: "", text }, missing);
  return done.kind === "filled" ? { kind: "filled", line: done.text } : done;
}

type Value = { readonly name: string; readonly text: string };

function fillWords(
  words: string,
  facts: VariableFacts,
  missing: Map<string, MissingVariable>,
  write: (value: Value) => string,
): string {
  return splitTemplate(words)
    .map((piece) => {
      if (piece.kind === "words") return piece.words;
      const { name } = piece;
      const value = isVariableName(name)
        ? variableValue(name, facts)
        : ({ kind: "missing", why: NO_SUCH_VARIABLE } as const);
      if (value.kind === "value") return write({ name, text: value.text });
      missing.set(name, { name, why: value.why });
      return `{{${name}}}`;
    })
    .join("");
}

/** A link can be followed. */
function inHtml({ name, text }: Value): string {
  const words = escapeHtml(text);
  return name === "tracking.link" ? `<a href="${words}">${words}</a>` : words;
}

function outcome(
  filled: { readonly html: string; readonly text: string },
  missing: ReadonlyMap<string, MissingVariable>,
): FilledTemplate {
  const left = leftoversIn(filled.html, filled.text).filter((name) => !missing.has(name));
  const all = [...missing.values(), ...left.map((name) => ({ name, why: NO_SUCH_VARIABLE }))];
  return all.length > 0 ? { kind: "missing", missing: all } : { kind: "filled", ...filled };
}
