import { escapeHtml } from "#app/domain/reply/html-of-text.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { mapHtmlWords, splitTemplate } from "./template-tokens.ts";
import { isVariableName, type VariableName } from "./variable-names.ts";
import type { VariableValues } from "./variable-values.ts";

/** How does a text with variables stand in an editor, which shows each of them as one piece? */

/** With values each says what it says there, with its source and age. Words in braces that are no variable stay as they are. */
export function withAtoms(
  html: string,
  filled: { readonly values: VariableValues; readonly t: Translate } | null,
): string {
  return mapHtmlWords(html, (words) =>
    words.includes("{{")
      ? splitTemplate(words)
          .map((piece) => {
            if (piece.kind === "words") return piece.words;
            const { name } = piece;
            return isVariableName(name) ? atom(name, filled) : `{{${name}}}`;
          })
          .join("")
      : words,
  );
}

function atom(
  name: VariableName,
  filled: { readonly values: VariableValues; readonly t: Translate } | null,
): string {
  const value = filled?.values[name] ?? null;
  const said =
    value === null
      ? []
      : value.kind === "value"
        ? [
            ["text", value.text],
            ["source", filled?.t(value.source)],
            ...(value.asOf === null ? [] : [["as-of", String(value.asOf)]]),
          ]
        : [["why", filled?.t(value.why)]];
  const attributes = [["variable", name], ...said]
    .map(([key = "", text = ""]) => `data-${key}="${escapeHtml(text)}"`)
    .join(" ");
  const words = value?.kind === "value" ? value.text : `{{${name}}}`;
  return `<span ${attributes}>${escapeHtml(words)}</span>`;
}

/** The text with variables as `{{name}}` again, as it is kept. */
export function withoutAtoms(html: string): string {
  return html.replace(
    /<(span|a) data-variable="([a-z0-9_.]{1,60})"[^<>]{0,4000}>[^<>]{0,4000}<\/\1>/g,
    (_, _tag: string, name: string) => `{{${name}}}`,
  );
}
