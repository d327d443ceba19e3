import { BlockStack, Button, Card, Link, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { MoveView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type MovesCardProps = {
  readonly ticketId: string;
  readonly moves: readonly MoveView[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly busy: boolean;
  /** False for those who only read. */
  readonly mayMove: boolean;
  readonly onUndo: (moveId: string) => void;
};

/** Merges and splits of this ticket, each to be undone while nothing stands on it, and the way to a new one. */
export function MovesCard(props: MovesCardProps) {
  const t = useWords();
  const { ticketId, moves, now, timeZone, locale, busy, mayMove, onUndo } = props;
  if (moves.length === 0 && !mayMove) return null;
  return (
    <Card>
      <section aria-label={t("Merge and split")} data-test="moves">
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("Merge and split")}
          </Text>
          {moves.length > 0 && (
            <ul className="loupe-plain-list">
              {moves.map((move) => (
                <li key={move.moveId} data-test="move">
                  <Text as="p" breakWord>
                    {move.words}
                  </Text>
                  <div className="loupe-between">
                    <Text as="span" variant="bodySm" tone="subdued">
                      <Time at={move.at} now={now} timeZone={timeZone} locale={locale} />
                    </Text>
                    {move.undoable && mayMove && (
                      <Button
                        variant="plain"
                        disabled={busy}
                        accessibilityLabel={t("Undo: {words}", { words: move.words })}
                        onClick={() => onUndo(move.moveId)}
                      >
                        {t("Undo")}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )}
          {mayMove && (
            <Link url={`/app/tickets/${ticketId}/move`}>
              {t("Merge with or split off a ticket")}
            </Link>
          )}
        </BlockStack>
      </section>
    </Card>
  );
}
