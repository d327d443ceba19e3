import { Badge, Banner, Button, ButtonGroup, InlineStack, Text } from "@shopify/polaris";
import { deliveryWords } from "#app/domain/delivery/advance.ts";
import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export type DeliveryAnswer = "send-again" | "mark-as-sent";

const stateTone = {
  queued: undefined,
  sending: undefined,
  unknown: "attention",
  accepted: "info",
  delivered: "success",
  deferred: "attention",
  bounced: "critical",
  dropped: "critical",
  failed: "critical",
} as const satisfies Record<
  DeliveryState,
  "info" | "success" | "attention" | "critical" | undefined
>;

type DeliveryLineProps = {
  readonly delivery: NonNullable<MessageView["delivery"]>;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** True while an answer to the question is on its way. */
  readonly settling: boolean;
  readonly onSettle: (answer: DeliveryAnswer) => void;
};

/** Where a reply is on its way, and the question that only a person can answer. */
export function DeliveryLine(props: DeliveryLineProps) {
  const t = useWords();
  const { delivery, now, timeZone, locale, settling, onSettle } = props;
  if (delivery.asksAgent)
    return (
      <Banner tone="warning" title={t("This may have gone out")}>
        <div className="loupe-ask" data-test="may-have-gone-out">
          <Text as="p">
            {t(
              "The mail provider did not answer, so nobody knows whether the customer got this reply. Sending again may deliver it twice.",
            )}
          </Text>
          <ButtonGroup>
            <Button onClick={() => onSettle("send-again")} disabled={settling}>
              {t("Send again")}
            </Button>
            <Button onClick={() => onSettle("mark-as-sent")} disabled={settling}>
              {t("Mark as sent")}
            </Button>
          </ButtonGroup>
        </div>
      </Banner>
    );
  return (
    <InlineStack gap="200" blockAlign="center">
      <Badge tone={stateTone[delivery.state]}>{t(deliveryWords(delivery.state))}</Badge>
      {delivery.reason !== null && (
        <Text
          as="span"
          variant="bodySm"
          tone={stateTone[delivery.state] === "critical" ? "critical" : "subdued"}
          breakWord
        >
          {t(delivery.reason)}
        </Text>
      )}
      <Text as="span" variant="bodySm" tone="subdued">
        <Time at={delivery.at} now={now} timeZone={timeZone} locale={locale} />
      </Text>
      {delivery.state === "failed" && (
        <Button
          variant="plain"
          disabled={settling}
          onClick={() => onSettle("send-again")}
          accessibilityLabel={t("Send this message again")}
        >
          {t("Send again")}
        </Button>
      )}
    </InlineStack>
  );
}
