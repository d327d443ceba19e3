import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { nameInWords } from "#app/domain/reply/variable/variable-names.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { VariableAtom, VariableLook } from "./variable-node.ts";

/** How a variable is shown in a text: its value, or red that it has none; in a saved reply its name. */
export function useVariableLook(isTemplate: boolean): (atom: VariableAtom) => VariableLook {
  const t = useWords();
  return ({ name, text, why, source, asOf }) => {
    const variable = t(nameInWords(name));
    if (isTemplate) return { words: variable, title: `{{${name}}}`, tone: "template" };
    if (text === null)
      return {
        words: why === null ? t("{variable}: no value", { variable }) : why,
        title: t("{variable} has no value. Write it yourself, or take it out.", { variable }),
        tone: "missing",
      };
    const minutes = asOf === null ? 0 : Math.max(0, Math.floor((Date.now() - asOf) / MINUTE_MS));
    const from = source ?? "";
    return {
      words: text,
      title:
        asOf === null
          ? t("{variable}, from {from}", { variable, from })
          : t(
              "{variable}, from {from}, as Shopify said {minutes, plural, =0 {just now} one {# minute ago} other {# minutes ago}}",
              { variable, from, minutes },
            ),
      tone: "value",
    };
  };
}
