import type { SnippetPiece } from "#app/domain/search/snippet.ts";

/** A text with what was looked for marked in it. */
export const FoundText = ({ pieces }: { readonly pieces: readonly SnippetPiece[] }) =>
  pieces.map(({ text, found }, index) =>
    found ? (
      <mark key={index} className="loupe-found">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
