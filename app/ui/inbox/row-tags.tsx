import { useWords } from "#app/ui/shared/words.tsx";

/** As many as fit beside a subject; the ticket shows them all. */
const SHOWN = 3;

/** A ticket's tags in a line of the list. */
export function RowTags({ tags }: { readonly tags: readonly string[] }) {
  const t = useWords();
  const hidden = tags.slice(SHOWN);
  return (
    <span className="loupe-row__tags" data-test="tags">
      <span className="loupe-unseen">{t("Tags:")} </span>
      {tags.slice(0, SHOWN).map((tag) => (
        <span key={tag} className="loupe-tag loupe-cut">
          {tag}
        </span>
      ))}
      {hidden.length > 0 && (
        <span title={hidden.join(", ")}>
          {t("+{count, number} more", { count: hidden.length })}
        </span>
      )}
    </span>
  );
}
