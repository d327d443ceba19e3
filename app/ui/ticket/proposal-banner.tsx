import { Banner, Button, ButtonGroup, Link, Text } from "@shopify/polaris";
import type { TicketView } from "#app/domain/ticket/ticket-view.ts";

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
  const { proposal, busy, disabledReason, onAnswer } = props;
  const { number } = proposal;
  return (
    <div data-test="proposal">
      <Banner tone="warning" title={`Does this belong to ${number}?`}>
        <div className="loupe-ask">
          <Text as="p" breakWord>
            This mail names{" "}
            <Link url={`/app/tickets/${proposal.ticketId}`}>
              {number}
              {proposal.subject === "" ? "" : `, “${proposal.subject}”`}
            </Link>
            , but it was not joined to it:
          </Text>
          <ul className="loupe-reasons">
            {proposal.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <ButtonGroup>
            <Button
              onClick={() => onAnswer("accept-proposal")}
              disabled={busy || disabledReason !== null}
            >
              Yes, it belongs to {number}
            </Button>
            <Button
              onClick={() => onAnswer("keep-own-ticket")}
              disabled={busy || disabledReason !== null}
            >
              No, keep it as its own ticket
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
