import type { ReactNode } from "react";
import { Card, Page } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { AttachmentView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { CustomerCard } from "#app/ui/customer/customer-card.tsx";
import { OrderCards } from "#app/ui/order/order-cards.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { ClocksCard } from "#app/ui/sla/clocks-card.tsx";
import { DueBadge } from "#app/ui/sla/due-badge.tsx";
import { nextDue } from "#app/ui/sla/next-due.ts";
import type { DeliveryAnswer } from "./delivery-line.tsx";
import { EventLine } from "./event-line.tsx";
import { MessageCard } from "./message-card.tsx";
import { TicketStatusBadge } from "./ticket-status-badge.tsx";

type TicketPageProps = {
  readonly ticket: TicketView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly shopName: string;
  /** The composer, with the route's form behind it. */
  readonly composer: ReactNode;
  readonly live?: ReactNode;
  /** Where the back button goes. */
  readonly backHref?: string;
  /** The message whose question is being answered right now. */
  readonly settlingMessageId?: string | null;
  readonly onDownload: (attachment: AttachmentView) => void;
  readonly onSettle: (messageId: string, answer: DeliveryAnswer) => void;
};

/** A ticket: the thread and the answer on the left, what the shop knows on the right. */
export function TicketPage(props: TicketPageProps) {
  const { ticket, timeZone, locale } = props;
  const now = useNow(props.now);
  const when = { now, timeZone, locale };
  const due = nextDue(ticket.clocks);
  const messages = ticket.thread.filter((entry) => entry.entry === "message");
  const newestId = messages.length > 1 ? messages.at(-1)?.messageId : undefined;
  return (
    <main>
      <Page
        fullWidth
        title={ticket.subject || "(no subject)"}
        subtitle={`${ticket.number} · ${ticket.customer.name || ticket.customer.address} · ${ticket.assigneeName ?? "Unassigned"}`}
        backAction={{ content: "Inbox", url: props.backHref ?? "/app" }}
        titleMetadata={
          <span className="loupe-marks">
            <TicketStatusBadge status={ticket.status} />
            {due && <DueBadge due={due} {...when} />}
            {props.live}
          </span>
        }
      >
        <div className="loupe-ticket">
          <section className="loupe-ticket__thread" aria-label="Thread">
            {ticket.thread.map((entry) =>
              entry.entry === "event" ? (
                <EventLine key={entry.eventId} event={entry} {...when} />
              ) : (
                <MessageCard
                  key={entry.messageId}
                  message={entry}
                  arriveHere={entry.messageId === newestId}
                  {...when}
                  settling={props.settlingMessageId === entry.messageId}
                  onDownload={props.onDownload}
                  onSettle={(answer) => props.onSettle(entry.messageId, answer)}
                />
              ),
            )}
            <Card>{props.composer}</Card>
          </section>
          <aside className="loupe-ticket__facts" aria-label="Customer and orders">
            <ClocksCard clocks={ticket.clocks} {...when} />
            <CustomerCard
              link={ticket.link}
              writer={ticket.customer}
              shopName={props.shopName}
              {...when}
            />
            <OrderCards link={ticket.link} orders={ticket.orders} {...when} />
          </aside>
        </div>
      </Page>
    </main>
  );
}
