import type { Piece } from "#app/domain/shop-text/compare-texts.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { Text } from "@shopify/polaris";

/** What was taken out of a text, and what was put in; said to those who hear it, too. */
export function Difference({ pieces }: { readonly pieces: readonly Piece[] }) {
  const t = useWords();
  return (
    <div className="loupe-difference" data-test="difference">
      {pieces.map(({ kind, words }, index) => {
        // Pieces have no name of their own and never move.
        const key = `${index} ${kind}`;
        if (kind === "same") return <span key={key}>{words}</span>;
        const isNew = kind === "new";
        const Mark = isNew ? "ins" : "del";
        return (
          <Mark key={key}>
            <Text as="span" visuallyHidden>
              {isNew ? t("[new:]") : t("[taken out:]")}
            </Text>
            {words}
          </Mark>
        );
      })}
    </div>
  );
}
