import { useEffect, useRef } from "react";
import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import type { CountedTicket } from "#app/domain/report/report-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { figureWords } from "./figure-words.ts";
import { minuteWords } from "./number-words.ts";

type CountedTicketsProps = {
  readonly figure: string;
  readonly tickets: readonly CountedTicket[];
  /** How many there are; more than are listed, perhaps. */
  readonly count: number;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** The tickets that a figure counts. */
export function CountedTickets({ figure, tickets, count, ...when }: CountedTicketsProps) {
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
          {count > tickets.length && tickets.length > 0 && (
            <Text as="p" tone="subdued">
              {t("The first {listed, number} of {count, number}.", {
                listed: tickets.length,
                count,
              })}
            </Text>
          )}
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
                    {ticket.minutes !== null && ` · ${minuteWords(ticket.minutes, t)}`}
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
