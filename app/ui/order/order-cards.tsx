import { BlockStack, Card, SkeletonBodyText, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type {
  CustomerLinkView,
  MissingOrderView,
  OrderLinkView,
} from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { MissingOrders } from "./missing-orders.tsx";
import { OrderCard } from "./order-card.tsx";
import type { PanelSlots } from "./panel-slots.ts";

type OrderCardsProps = {
  readonly link: CustomerLinkView;
  readonly orders: readonly OrderLinkView[];
  readonly missing?: readonly MissingOrderView[];
  readonly panel?: PanelSlots;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** The orders that this ticket is about; none is said in a way that can't be taken for a failure. */
export function OrderCards(props: OrderCardsProps) {
  const t = useWords();
  const { link, orders, missing = [], panel = {}, now, timeZone, locale } = props;
  if (orders.length + missing.length > 0)
    return (
      <>
        {orders.map((order, index) => (
          <OrderCard
            key={order.orderId}
            order={order}
            open={index === 0}
            actions={panel.orderActions?.(order)}
            linking={panel.orderLinking?.(order)}
            details={panel.orderDetails?.(order)}
            now={now}
            timeZone={timeZone}
            locale={locale}
          />
        ))}
        <MissingOrders orders={missing} />
      </>
    );
  if (link.state === "unavailable" || link.state === "erased") return null;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          {t("Order")}
        </Text>
        {link.state === "pending" ? (
          <SkeletonBodyText lines={2} />
        ) : (
          <Text as="p" tone="subdued">
            {t("No order is linked to this ticket.")}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
