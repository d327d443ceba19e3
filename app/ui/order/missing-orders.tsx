import { BlockStack, Card, Text } from "@shopify/polaris";
import type { MissingOrderView } from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type MissingOrdersProps = {
  readonly orders: readonly MissingOrderView[];
};

/** Linked orders of which there is nothing to show: each says why. */
export const MissingOrders = ({ orders }: MissingOrdersProps) => {
  const t = useWords();
  return orders.map(({ orderId, name, because, isGone }) => (
    <Card key={orderId}>
      <section data-test="missing-order" aria-label={t("Order {name}", { name })}>
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">
            {t("Order {name}", { name })}
          </Text>
          <Text as="p" breakWord>
            {isGone
              ? t("This order was deleted in Shopify. Loupe keeps no copy of it.")
              : t("Loupe has not read this order from Shopify yet.")}
          </Text>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            {t("Linked: {because}", { because: t(because) })}
          </Text>
        </BlockStack>
      </section>
    </Card>
  ));
};
