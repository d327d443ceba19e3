import { useEffect, useRef } from "react";
import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { GlancedMessage, TicketGlance } from "#app/domain/ticket/ticket-glance.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { TicketStatusBadge } from "./ticket-status-badge.tsx";

type GlancePanelProps = {
  readonly ticket: TicketGlance;
  readonly onClose: () => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Another ticket, to be read while this one is answered. */
export function GlancePanel({ ticket, onClose, ...when }: GlancePanelProps) {
  const t = useWords();
  const { ticketId, number } = ticket;
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), [ticketId]);
  return (
    <aside
      className="loupe-glance"
      aria-label={t("{number} beside", { number })}
      data-test="glance"
      tabIndex={-1}
      ref={place}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <Card>
        <BlockStack gap="300">
          <div className="loupe-between">
            <Text as="h2" variant="headingSm" breakWord>
              {number} {ticket.subject || t("(no subject)")}
            </Text>
            <TicketStatusBadge status={ticket.status} />
          </div>
          <InlineStack gap="300">
            <Link url={`/app/tickets/${ticketId}`}>{t("Open {number}", { number })}</Link>
            <Button variant="plain" onClick={onClose}>
              {t("Close")}
            </Button>
          </InlineStack>
          {ticket.hasMore && (
            <Text as="p" variant="bodySm" tone="subdued">
              {t("Earlier messages stand on its own page.")}
            </Text>
          )}
          {ticket.messages.map((message) => (
            <Glanced key={message.messageId} message={message} {...when} />
          ))}
        </BlockStack>
      </Card>
    </aside>
  );
}

type GlancedProps = Omit<GlancePanelProps, "ticket" | "onClose"> & {
  readonly message: GlancedMessage;
};

function Glanced({ message, ...when }: GlancedProps) {
  const t = useWords();
  const { from: name } = message;
  const kind = {
    inbound: t("Message from {name}", { name }),
    outbound: t("Reply by {name}", { name }),
    note: t("Note by {name}", { name }),
  }[message.kind];
  return (
    <article className={`loupe-glance__message loupe-message--${message.kind}`}>
      <div className="loupe-between">
        <Text as="h3" variant="bodySm" fontWeight="semibold" breakWord>
          {kind}
        </Text>
        <Text as="span" variant="bodySm" tone="subdued">
          <Time at={message.at} {...when} />
        </Text>
      </div>
      <div className="loupe-text loupe-text__words">{message.text.trim() || t("(no text)")}</div>
    </article>
  );
}
