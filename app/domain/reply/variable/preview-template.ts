import { escapeHtml } from "#app/domain/reply/html-of-text.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { NO_SUCH_VARIABLE, type MissingVariable } from "./missing-variable.ts";
import { mapHtmlWords, splitTemplate } from "./template-tokens.ts";
import { isVariableName, nameInWords } from "./variable-names.ts";
import type { VariableValues } from "./variable-values.ts";

/** How would a saved reply read with these values? What has none is marked, by its name. */
export function previewTemplate(
  html: string,
  values: VariableValues,
  t: Translate,
): { readonly html: string; readonly missing: readonly MissingVariable[] } {
  const missing = new Map<string, MissingVariable>();
  const shown = mapHtmlWords(html, (words) =>
    splitTemplate(words)
      .map((piece) => {
        if (piece.kind === "words") return piece.words;
        const { name } = piece;
        const value = isVariableName(name) ? values[name] : null;
        if (value?.kind === "value") return escapeHtml(value.text);
        missing.set(name, { name, why: value?.why ?? NO_SUCH_VARIABLE });
        return `<mark>${escapeHtml(t(nameInWords(name)))}</mark>`;
      })
      .join(""),
  );
  return { html: shown, missing: [...missing.values()] };
}
