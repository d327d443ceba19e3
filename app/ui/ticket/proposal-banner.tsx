import { Banner, Button, ButtonGroup, Link, Text } from "@shopify/polaris";
import type { TicketView } from "#app/domain/ticket/ticket-view.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export type ProposalAnswer = "accept-proposal" | "keep-own-ticket";

type ProposalBannerProps = {
  readonly proposal: NonNullable<TicketView["proposal"]>;
  readonly busy: boolean;
  /** Why this reader can't decide, or null. */
  readonly disabledReason: string | null;
  readonly onAnswer: (answer: ProposalAnswer) => void;
};

/** "Belongs here?": a mail that names another ticket, whose people its sender is none of. */
export function ProposalBanner(props: ProposalBannerProps) {
  const t = useWords();
  const { proposal, busy, disabledReason, onAnswer } = props;
  const { number } = proposal;
  return (
    <div data-test="proposal">
      <Banner tone="warning" title={t("Does this belong to {number}?", { number })}>
        <div className="loupe-ask">
          <Text as="p" breakWord>
            {withSlots(
              t("This mail names {ticket}, but it was not joined to it:", {
                ticket: slot("ticket"),
              }),
              {
                ticket: (
                  <Link url={`/app/tickets/${proposal.ticketId}`}>
                    {number}
                    {proposal.subject === ""
                      ? ""
                      : `, ${t("“{text}”", { text: proposal.subject })}`}
                  </Link>
                ),
              },
            )}
          </Text>
          <ul className="loupe-reasons">
            {proposal.reasons.map((reason, index) => (
              <li key={index}>{t(reason)}</li>
            ))}
          </ul>
          <ButtonGroup>
            <Button
              onClick={() => onAnswer("accept-proposal")}
              disabled={busy || disabledReason !== null}
            >
              {t("Yes, it belongs to {number}", { number })}
            </Button>
            <Button
              onClick={() => onAnswer("keep-own-ticket")}
              disabled={busy || disabledReason !== null}
            >
              {t("No, keep it as its own ticket")}
            </Button>
          </ButtonGroup>
          {disabledReason !== null && (
            <Text as="p" variant="bodySm" tone="subdued">
              {disabledReason}
            </Text>
          )}
        </div>
      </Banner>
    </div>
  );
}
