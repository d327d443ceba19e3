import { BlockStack, Card, SkeletonBodyText, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { CustomerLinkView, OrderLinkView } from "#app/domain/ticket/ticket-view.ts";
import { OrderCard } from "./order-card.tsx";

type OrderCardsProps = {
  readonly link: CustomerLinkView;
  readonly orders: readonly OrderLinkView[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** The orders that this ticket is about; none is said in a way that can't be taken for a failure. */
export function OrderCards({ link, orders, now, timeZone, locale }: OrderCardsProps) {
  if (orders.length > 0)
    return orders.map((order, index) => (
      <OrderCard
        key={order.orderId}
        order={order}
        open={index === 0}
        now={now}
        timeZone={timeZone}
        locale={locale}
      />
    ));
  if (link.state === "unavailable") return null;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          Order
        </Text>
        {link.state === "pending" ? (
          <SkeletonBodyText lines={2} />
        ) : (
          <Text as="p" tone="subdued">
            No order is linked to this ticket.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
