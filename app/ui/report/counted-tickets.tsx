import { useEffect, useRef } from "react";
import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { figureWords } from "./figure-words.ts";

export type CountedTicketView = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  readonly at: string;
  readonly words: string;
};

type CountedTicketsProps = {
  readonly figure: string;
  readonly tickets: readonly CountedTicketView[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** The tickets that a figure counts. */
export function CountedTickets({ figure, tickets, ...when }: CountedTicketsProps) {
  const t = useWords();
  const section = useRef<HTMLElement>(null);
  // The figure that was pressed stands far above its tickets.
  useEffect(() => {
    // Nobody pressed anything yet where the page was opened with its figure.
    if (document.activeElement !== document.body) section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: "nearest" });
  }, [figure]);
  return (
    <Card>
      <section
        ref={section}
        tabIndex={-1}
        aria-label={figureWords(figure, t)}
        data-test="counted-tickets"
      >
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {figureWords(figure, t)}
          </Text>
          {tickets.length === 0 ? (
            <Text as="p" tone="subdued">
              {t("None in this time.")}
            </Text>
          ) : (
            <ul className="loupe-plain-list loupe-divided">
              {tickets.map((ticket) => (
                <li key={`${ticket.ticketId} ${ticket.at} ${ticket.words}`}>
                  <Text as="p" breakWord>
                    <Link url={`/app/tickets/${ticket.ticketId}`}>
                      {ticket.number} {ticket.subject || t("(no subject)")}
                    </Link>
                  </Text>
                  <Text as="p" variant="bodySm" tone="subdued" breakWord>
                    {ticket.customer} · <Time at={ticket.at} {...when} />
                    {ticket.words !== "" && ` · ${ticket.words}`}
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </BlockStack>
      </section>
    </Card>
  );
}
