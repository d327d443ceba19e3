import { useId, useState, type ReactNode } from "react";
import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { orderAlerts, surpriseAlerts } from "#app/domain/order/order-alerts.ts";
import { orderAnswer } from "#app/domain/order/order-answer.ts";
import { returnEligibility } from "#app/domain/order/return-eligibility.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OrderLinkView } from "#app/domain/ticket/ticket-view.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { CopyAge } from "./copy-age.tsx";
import { OrderAlertList } from "./order-alert-list.tsx";
import { OrderBasics } from "./order-basics.tsx";

type OrderCardProps = {
  readonly order: OrderLinkView;
  /** Whether items, parcels and payment are shown before anybody opens it. */
  readonly open: boolean;
  /** What can be done with the order at Shopify. */
  readonly actions?: ReactNode;
  /** Whether it is this order. */
  readonly linking?: ReactNode;
  /** The rest of the order; it is put on the page when somebody opens it or is about to. */
  readonly details?: ReactNode;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** An order: the one-line answer first, then what it rests on; the rest when it is opened. */
export function OrderCard(props: OrderCardProps) {
  const t = useWords();
  const { order, actions, linking, details, now, timeZone, locale } = props;
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const id = useId();
  const { facts, surprise = [] } = order;
  const known = order.details?.details ?? null;
  const when = { now, timeZone, locale };
  const standings = order.returnRules
    ? returnEligibility(facts, known, order.returnRules, when)
    : [];
  const prepare = () => setWanted(true);
  const hasMore = details !== undefined || !props.open;
  return (
    <Card>
      <section
        data-test="order"
        data-name={facts.name}
        aria-label={t("Order {name}", { name: facts.name })}
      >
        <BlockStack gap="300">
          <div className="loupe-between loupe-between--wrap">
            <Text as="h2" variant="headingSm">
              {withSlots(t("Order {name}", { name: slot("name") }), {
                name: (
                  <Link url={`shopify:admin/orders/${facts.legacyId}`} target="_top">
                    {facts.name}
                  </Link>
                ),
              })}
            </Text>
            <span className="loupe-marks">
              {surprise.length > 0 && (
                <span data-test="surprise">
                  <Badge tone="magic">{t("Surprise")}</Badge>
                </span>
              )}
              <Badge>{t(orderStateWords(facts))}</Badge>
            </span>
          </div>
          <p className="loupe-answer" data-test="order-answer">
            {orderAnswer(facts, now, timeZone, locale, t)}
          </p>
          <OrderAlertList
            alerts={[...surpriseAlerts(surprise, t), ...orderAlerts(facts, known, locale, t)]}
          />
          {actions}
          {props.open && <OrderBasics facts={facts} standings={standings} {...when} />}
          <div id={id} hidden={!open}>
            <BlockStack gap="400">
              {!props.open && <OrderBasics facts={facts} standings={standings} {...when} />}
              {wanted && details}
            </BlockStack>
          </div>
          {(hasMore || linking !== undefined) && (
            <InlineStack gap="300" align="space-between" blockAlign="center">
              {hasMore && (
                <Button
                  variant="plain"
                  onMouseEnter={prepare}
                  onFocus={prepare}
                  onClick={() => {
                    prepare();
                    setOpen(!open);
                  }}
                  ariaExpanded={open}
                  ariaControls={id}
                  disclosure={open ? "up" : "down"}
                >
                  {open ? t("Less") : t("Details")}
                </Button>
              )}
              {linking}
            </InlineStack>
          )}
          <CopyAge because={order.because} fetchedAt={order.fetchedAt} {...when} />
        </BlockStack>
      </section>
    </Card>
  );
}
