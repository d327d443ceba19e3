import { BlockStack, Box, Button, ButtonGroup, Link, List, Text } from "@shopify/polaris";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type BelongsAnswer = "accept-proposal" | "keep-own";

export type BelongsChoiceProps = {
  readonly row: InboxRow;
  /** An answer is on its way. */
  readonly busy: boolean;
  /** Why the reader may not answer, or null. */
  readonly disabledReason: string | null;
  readonly onAnswer: (ticketId: string, answer: BelongsAnswer) => void;
};

/** Below a mail that asks "Belongs here?": what speaks for the named ticket, what against, and the two answers. */
export function BelongsChoice({ row, busy, disabledReason, onAnswer }: BelongsChoiceProps) {
  const t = useWords();
  const { proposal, ticketId, number } = row;
  if (proposal === null) return null;
  return (
    <Box paddingInline="400" paddingBlockEnd="300" data-test="belongs">
      <BlockStack gap="200">
        <Text as="p" breakWord>
          {t("Does {number} belong to this ticket?", { number })}{" "}
          <Link url={`/app/tickets/${proposal.ticketId}`}>
            {proposal.number} {proposal.subject || t("(no subject)")}
          </Link>
        </Text>
        <List>
          {proposal.reasons.map((reason, index) => (
            <List.Item key={index}>
              <span className="loupe-break">{t(reason)}</span>
            </List.Item>
          ))}
        </List>
        {disabledReason === null ? (
          <ButtonGroup>
            <Button disabled={busy} onClick={() => onAnswer(ticketId, "accept-proposal")}>
              {t("Yes, it belongs to {number}", { number: proposal.number })}
            </Button>
            <Button
              disabled={busy}
              variant="tertiary"
              onClick={() => onAnswer(ticketId, "keep-own")}
            >
              {t("No, keep it as its own ticket")}
            </Button>
          </ButtonGroup>
        ) : (
          <Text as="p" tone="subdued">
            {disabledReason}
          </Text>
        )}
      </BlockStack>
    </Box>
  );
}
