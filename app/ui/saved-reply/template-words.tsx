import { splitTemplate } from "#app/domain/reply/variable/template-tokens.ts";
import { nameInWords } from "#app/domain/reply/variable/variable-names.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** A variable that the end of an excerpt cuts through. */
const CUT_OFF = /\{\{[^{}]{0,90}$/;

/** Plain words of a saved reply, with its variables by their names. */
export function TemplateWords({ words }: { readonly words: string }) {
  const t = useWords();
  return splitTemplate(words.replace(CUT_OFF, "…")).map((piece, index) =>
    piece.kind === "words" ? (
      piece.words
    ) : (
      <span key={index} className="loupe-variable loupe-variable--template">
        {t(nameInWords(piece.name))}
      </span>
    ),
  );
}
