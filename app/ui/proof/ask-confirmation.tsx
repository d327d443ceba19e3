import { Badge, Button, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ConfirmationView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";

type AskConfirmationProps = {
  readonly confirmation: ConfirmationView;
  /** True while a decision about the ticket is on its way. */
  readonly busy: boolean;
  /** False for those who only read. */
  readonly mayAsk: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly onAsk: (orderId: string) => void;
};

/** Asks at an order's own address whether its owner wrote this message, and shows what was asked and answered. */
export function AskConfirmation(props: AskConfirmationProps) {
  const { confirmation, busy, mayAsk, onAsk, ...when } = props;
  const { askAt, asked } = confirmation;
  if (asked.length === 0 && !mayAsk) return null;
  return (
    <div className="loupe-confirm" data-test="confirmation">
      {asked.map((one) => (
        <div key={`${one.orderName} ${one.at}`} data-state={one.state}>
          <Badge tone={tones[one.state]}>{badges[one.state]}</Badge>{" "}
          <Text as="span" variant="bodySm" breakWord>
            {`Order ${one.orderName}, asked at ${one.address}`} <Time at={one.at} {...when} />
          </Text>
        </div>
      ))}
      {mayAsk &&
        askAt.map((order) => (
          <div key={order.orderId} data-test="ask-confirmation">
            <Button size="slim" disabled={busy} onClick={() => onAsk(order.orderId)}>
              {`Ask the customer to confirm (${order.orderName})`}
            </Button>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {`A link goes to ${order.address}, the address of the order, never to the sender.`}
            </Text>
          </div>
        ))}
    </div>
  );
}

type State = ConfirmationView["asked"][number]["state"];

const badges = {
  waiting: "Question on its way",
  open: "Waits for the customer’s answer",
  expired: "Not answered in time",
  yes: "Confirmed by the customer",
  no: "The customer did not write this",
} satisfies Record<State, string>;

const tones: Readonly<Record<State, "info" | "attention" | "success" | "critical">> = {
  waiting: "info",
  open: "info",
  expired: "attention",
  yes: "success",
  no: "critical",
};
