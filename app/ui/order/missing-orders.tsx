import { BlockStack, Card, Text } from "@shopify/polaris";
import type { MissingOrderView } from "#app/domain/ticket/ticket-view.ts";

type MissingOrdersProps = {
  readonly orders: readonly MissingOrderView[];
};

/** Linked orders of which there is nothing to show: each says why. */
export const MissingOrders = ({ orders }: MissingOrdersProps) =>
  orders.map(({ orderId, name, because, isGone }) => (
    <Card key={orderId}>
      <section data-test="missing-order" aria-label={`Order ${name}`}>
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">
            Order {name}
          </Text>
          <Text as="p" breakWord>
            {isGone
              ? "This order was deleted in Shopify. Loupe keeps no copy of it."
              : "Loupe has not read this order from Shopify yet."}
          </Text>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            Linked: {because}
          </Text>
        </BlockStack>
      </section>
    </Card>
  ));
