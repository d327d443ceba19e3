import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OtherTickets, OtherTicketView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { DueBadge } from "#app/ui/sla/due-badge.tsx";
import { TicketStatusBadge } from "#app/ui/ticket/ticket-status-badge.tsx";

type OtherTicketsCardProps = {
  readonly others: OtherTickets;
  /** Shows one beside the ticket at hand, where there is room. */
  readonly onGlance?: (ticketId: string) => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What else this customer wrote about, and who else wrote about these orders. */
export function OtherTicketsCard({ others, onGlance, ...when }: OtherTicketsCardProps) {
  const t = useWords();
  if (others.tickets.length === 0) return null;
  return (
    <Card>
      <section data-test="other-tickets" aria-label={t("Other tickets")}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("Other tickets")}
          </Text>
          <ul className="loupe-plain-list loupe-divided">
            {others.tickets.map((ticket) => (
              <OtherTicket
                key={ticket.ticketId}
                ticket={ticket}
                onGlance={onGlance && (() => onGlance(ticket.ticketId))}
                {...when}
              />
            ))}
          </ul>
          {others.hasMore && (
            <Text as="p" variant="bodySm" tone="subdued">
              {t("There are more of them.")}
            </Text>
          )}
        </BlockStack>
      </section>
    </Card>
  );
}

type OtherTicketProps = {
  readonly ticket: OtherTicketView;
  readonly onGlance?: (() => void) | undefined;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

const OtherTicket = ({ ticket, onGlance, ...when }: OtherTicketProps) => {
  const t = useWords();
  return (
    <li data-number={ticket.number}>
      <BlockStack gap="100">
        <p className="loupe-break">
          <Link url={`/app/tickets/${ticket.ticketId}`}>
            {ticket.number} {ticket.subject || t("(no subject)")}
          </Link>
        </p>
        <InlineStack gap="200" blockAlign="center">
          <TicketStatusBadge status={ticket.status} />
          {ticket.due !== null && <DueBadge due={ticket.due} {...when} />}
        </InlineStack>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {[
            ticket.isCustomers ? null : t("Another sender"),
            ticket.orders.length === 0
              ? null
              : t("about {orders}", { orders: ticket.orders.join(", ") }),
          ]
            .filter((part) => part !== null)
            .map((part) => `${part} · `)
            .join("")}
          <Time at={ticket.openedAt} {...when} />
        </Text>
        {ticket.preview !== undefined && ticket.preview !== "" && (
          <Text as="p" variant="bodySm" breakWord>
            {ticket.preview}
          </Text>
        )}
        {onGlance && (
          <div className="loupe-glance-button">
            <Beside number={ticket.number} onPress={onGlance} />
          </div>
        )}
      </BlockStack>
    </li>
  );
};

function Beside({ number, onPress }: { readonly number: string; readonly onPress: () => void }) {
  const t = useWords();
  return (
    <Button
      variant="plain"
      accessibilityLabel={t("Read {number} beside this ticket", { number })}
      onClick={onPress}
    >
      {t("Read it beside")}
    </Button>
  );
}
