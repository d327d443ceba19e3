import { useEffect, useState } from "preact/hooks";
import { askApp, type Asked } from "./ask-app.ts";
import type { ListedTickets } from "./listed-ticket.ts";
import { TicketRow } from "./ticket-row.tsx";

export type Translate = (key: string, values?: Record<string, string | number>) => string;

type TicketBlockProps = {
  /** Whose tickets, as a query of the app's route. */
  readonly about: string;
  readonly translate: Translate;
  /** Absent where nothing is to be written. */
  readonly onWrite?: () => void;
};

/** The tickets of an order or a customer: number, subject, state, what is due, each a way into the app. */
export function TicketBlock({ about, translate, onWrite }: TicketBlockProps) {
  const [asked, setAsked] = useState<Asked<ListedTickets> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let gone = false;
    void askApp<ListedTickets>(`/api/extension/tickets?${about}`).then((answer) => {
      if (!gone) setAsked(answer);
    });
    return () => {
      gone = true;
    };
  }, [about, turn]);

  const again = () => {
    setAsked(null);
    setTurn(turn + 1);
  };
  return (
    <s-admin-block heading={translate("heading")} collapsedSummary={summary(asked, translate)}>
      <s-stack gap="base">
        {asked === null && <s-spinner accessibilityLabel={translate("loading")} />}
        {asked?.kind === "answer" && <Tickets listed={asked.value} translate={translate} />}
        {asked?.kind === "refused" && <s-banner tone="warning">{asked.words}</s-banner>}
        {asked?.kind === "failed" && (
          <s-banner tone="critical">
            <s-text>{translate("failed")}</s-text>
            <s-button onClick={again}>{translate("again")}</s-button>
          </s-banner>
        )}
        {onWrite && <s-button onClick={onWrite}>{translate("write")}</s-button>}
      </s-stack>
    </s-admin-block>
  );
}

type TicketsProps = { readonly listed: ListedTickets; readonly translate: Translate };

function Tickets({ listed, translate }: TicketsProps) {
  if (listed.tickets.length === 0) return <s-text color="subdued">{translate("none")}</s-text>;
  return (
    <>
      {listed.tickets.map((ticket) => (
        <TicketRow key={ticket.ticketId} ticket={ticket} />
      ))}
      {listed.more > 0 && (
        <s-text color="subdued">{translate("more", { count: listed.more })}</s-text>
      )}
    </>
  );
}

function summary(asked: Asked<ListedTickets> | null, translate: Translate): string {
  if (asked?.kind !== "answer") return "";
  const { tickets, more } = asked.value;
  const [first] = tickets;
  if (first === undefined) return translate("none");
  return tickets.length + more === 1
    ? `${first.number} · ${first.state}`
    : translate("count", { count: tickets.length + more });
}
