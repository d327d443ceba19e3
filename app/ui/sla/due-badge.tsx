import { Badge } from "@shopify/polaris";
import { dueWords } from "#app/domain/sla/due-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { dueInput, type ShownDue } from "./due-input.ts";

type DueBadgeProps = {
  readonly due: ShownDue;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** When an answer is due, coloured by how near that is. */
export function DueBadge({ due, now, timeZone, locale }: DueBadgeProps) {
  const t = useWords();
  const { words, tone } = dueWords(dueInput(due), now, timeZone, locale, t);
  return (
    <span className="loupe-due" data-test="due" data-tone={tone}>
      <Badge tone={tone === "info" ? undefined : tone}>{words}</Badge>
    </span>
  );
}
