import { Badge, Button, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ConfirmationView } from "#app/domain/ticket/ticket-view.ts";
import { say } from "#app/domain/words/words.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

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
  const t = useWords();
  const { confirmation, busy, mayAsk, onAsk, ...when } = props;
  const { askAt, asked } = confirmation;
  if (asked.length === 0 && !mayAsk) return null;
  return (
    <div className="loupe-confirm" data-test="confirmation">
      {asked.map((one) => (
        <div key={`${one.orderName} ${one.at}`} data-state={one.state}>
          <Badge tone={tones[one.state]}>{t(badges[one.state])}</Badge>{" "}
          <Text as="span" variant="bodySm" breakWord>
            {t("Order {orderName}, asked at {address}", {
              orderName: one.orderName,
              address: one.address,
            })}{" "}
            <Time at={one.at} {...when} />
          </Text>
        </div>
      ))}
      {mayAsk &&
        askAt.map((order) => (
          <div key={order.orderId} data-test="ask-confirmation">
            <Button size="slim" disabled={busy} onClick={() => onAsk(order.orderId)}>
              {t("Ask the customer to confirm ({orderName})", { orderName: order.orderName })}
            </Button>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {t("A link goes to {address}, the address of the order, never to the sender.", {
                address: order.address,
              })}
            </Text>
          </div>
        ))}
    </div>
  );
}

type State = ConfirmationView["asked"][number]["state"];

const badges = {
  waiting: say("Question on its way"),
  open: say("Waits for the customer’s answer"),
  expired: say("Not answered in time"),
  yes: say("Confirmed by the customer"),
  no: say("The customer did not write this"),
} satisfies Record<State, string>;

const tones: Readonly<Record<State, "info" | "attention" | "success" | "critical">> = {
  waiting: "info",
  open: "info",
  expired: "attention",
  yes: "success",
  no: "critical",
};
