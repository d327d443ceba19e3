import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { AmountLine } from "./amount-line.tsx";

type OrderSumsProps = {
  readonly facts: OrderFacts;
  readonly details: OrderDetails;
  readonly locale: string;
};

/** What makes up the price of an order, and what of it is still open. */
export function OrderSums({ facts, details, locale }: OrderSumsProps) {
  const { outstanding } = details;
  return (
    <Fact name="Price">
      <AmountLine name="Items" amount={details.subtotal} locale={locale} />
      {Number(details.discountTotal.amount) > 0 && (
        <AmountLine
          name={discountName(details.discounts)}
          amount={details.discountTotal}
          locale={locale}
          minus
        />
      )}
      <AmountLine name={shippingName(details)} amount={details.shippingPrice} locale={locale} />
      {Number(details.tax.amount) > 0 && (
        <AmountLine name="Tax" amount={details.tax} locale={locale} />
      )}
      <AmountLine name="Total now" amount={facts.total} locale={locale} strong />
      {Number(outstanding.amount) > 0 && (
        <AmountLine name="Still to be paid" amount={outstanding} locale={locale} strong />
      )}
      {Number(outstanding.amount) < 0 && (
        <AmountLine
          name="The shop owes"
          amount={{ ...outstanding, amount: outstanding.amount.replace(/^-/, "") }}
          locale={locale}
          strong
        />
      )}
    </Fact>
  );
}

function discountName(discounts: OrderDetails["discounts"]): string {
  const names = discounts.map(({ name, percentage }) =>
    percentage === null ? name : `${name} (${percentage} %)`,
  );
  return names.length === 0 ? "Discount" : `Discount ${names.join(", ")}`;
}

const shippingName = ({ shipping }: OrderDetails): string =>
  shipping === null ? "Shipping" : `Shipping: ${shipping.title}`;
