import type { ReturnEligibility } from "#app/domain/order/return-eligibility.ts";
import { returnWords } from "#app/domain/order/return-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ReturnStandingProps = {
  readonly standing: ReturnEligibility;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Whether an item can come back; the shop's rule unfolds below. */
export const ReturnStanding = ({ standing, ...reader }: ReturnStandingProps) => {
  const t = useWords();
  return (
    <details
      className="loupe-fold loupe-fold--small"
      data-test="returnable"
      data-eligible={standing.eligible}
    >
      <summary>{returnWords(standing, { ...reader, t })}</summary>
      <blockquote className="loupe-quote">{t(standing.rule)}</blockquote>
    </details>
  );
};
