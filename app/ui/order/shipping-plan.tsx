import { Text } from "@shopify/polaris";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import { shopifyWord } from "#app/domain/order/shopify-words.ts";
import { Fact } from "#app/ui/shared/fact.tsx";

type ShippingPlanProps = { readonly orders: OrderDetails["fulfilmentOrders"] };

/** What is still to be shipped, and from where. */
export function ShippingPlan({ orders }: ShippingPlanProps) {
  if (orders === null)
    return (
      <Fact name="Still to be shipped">
        <Text as="p" tone="subdued">
          Loupe has no access to what is still to be shipped
        </Text>
      </Fact>
    );
  const open = orders.filter(({ status }) => status !== "CLOSED" && status !== "CANCELLED");
  if (open.length === 0) return null;
  return (
    <Fact name="Still to be shipped">
      {open.map((order) => (
        <Text as="p" key={order.id} breakWord>
          {[shopifyWord("FulfillmentOrderStatus", order.status), piecesOf(order), order.location]
            .filter((part) => part !== null)
            .join(" · ")}
        </Text>
      ))}
    </Fact>
  );
}

function piecesOf({ items }: NonNullable<ShippingPlanProps["orders"]>[number]): string | null {
  const pieces = items.reduce((sum, { remainingQuantity }) => sum + remainingQuantity, 0);
  if (pieces === 0) return null;
  return pieces === 1 ? "1 piece" : `${pieces} pieces`;
}
