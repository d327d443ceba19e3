import { Text } from "@shopify/polaris";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import { shopifyWord } from "#app/domain/order/shopify-words.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type ShippingPlanProps = { readonly orders: OrderDetails["fulfilmentOrders"] };

/** What is still to be shipped, and from where. */
export function ShippingPlan({ orders }: ShippingPlanProps) {
  const t = useWords();
  if (orders === null)
    return (
      <Fact name={t("Still to be shipped")}>
        <Text as="p" tone="subdued">
          {t("Loupe has no access to what is still to be shipped")}
        </Text>
      </Fact>
    );
  const open = orders.filter(({ status }) => status !== "CLOSED" && status !== "CANCELLED");
  if (open.length === 0) return null;
  return (
    <Fact name={t("Still to be shipped")}>
      {open.map((order) => (
        <Text as="p" key={order.id} breakWord>
          {[
            t(shopifyWord("FulfillmentOrderStatus", order.status)),
            piecesOf(order, t),
            order.location,
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </Text>
      ))}
    </Fact>
  );
}

function piecesOf(
  { items }: NonNullable<ShippingPlanProps["orders"]>[number],
  t: Translate,
): string | null {
  const pieces = items.reduce((sum, { remainingQuantity }) => sum + remainingQuantity, 0);
  if (pieces === 0) return null;
  return t("{count, plural, one {# piece} other {# pieces}}", { count: pieces });
}
