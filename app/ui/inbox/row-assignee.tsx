import { useWords } from "#app/ui/shared/words.tsx";

const segmenter = new Intl.Segmenter();

/** First letters of the first and the last word of a name, as one sees them. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...segmenter.segment(word ?? "")][0]?.segment ?? "")
    .join("")
    .toLocaleUpperCase();
}

/** Who looks after a ticket: initials, and the name beside them where there is room. */
export function RowAssignee({ name }: { readonly name: string | null }) {
  const t = useWords();
  return (
    <span className="loupe-row__assignee" title={name ?? t("Unassigned")}>
      {name !== null && (
        <span className="loupe-initials" aria-hidden="true">
          {initials(name)}
        </span>
      )}
      <span className="loupe-row__assignee-name loupe-cut">{name ?? t("Unassigned")}</span>
    </span>
  );
}
