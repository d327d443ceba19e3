import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { AmountLine } from "./amount-line.tsx";

type OrderSumsProps = {
  readonly facts: OrderFacts;
  readonly details: OrderDetails;
  readonly locale: string;
};

/** What makes up the price of an order, and what of it is still open. */
export function OrderSums({ facts, details, locale }: OrderSumsProps) {
  const t = useWords();
  const { outstanding } = details;
  return (
    <Fact name={t("Price")}>
      <AmountLine name={t("Items")} amount={details.subtotal} locale={locale} />
      {Number(details.discountTotal.amount) > 0 && (
        <AmountLine
          name={discountName(details.discounts, t)}
          amount={details.discountTotal}
          locale={locale}
          minus
        />
      )}
      <AmountLine name={shippingName(details, t)} amount={details.shippingPrice} locale={locale} />
      {Number(details.tax.amount) > 0 && (
        <AmountLine name={t("Tax")} amount={details.tax} locale={locale} />
      )}
      <AmountLine name={t("Total now")} amount={facts.total} locale={locale} strong />
      {Number(outstanding.amount) > 0 && (
        <AmountLine name={t("Still to be paid")} amount={outstanding} locale={locale} strong />
      )}
      {Number(outstanding.amount) < 0 && (
        <AmountLine
          name={t("The shop owes")}
          amount={{ ...outstanding, amount: outstanding.amount.replace(/^-/, "") }}
          locale={locale}
          strong
        />
      )}
    </Fact>
  );
}

function discountName(discounts: OrderDetails["discounts"], t: Translate): string {
  const names = discounts.map(({ name, percentage }) =>
    percentage === null ? name : `${name} (${percentage} %)`,
  );
  return names.length === 0 ? t("Discount") : t("Discount {names}", { names: names.join(", ") });
}

const shippingName = ({ shipping }: OrderDetails, t: Translate): string =>
  shipping === null ? t("Shipping") : t("Shipping: {title}", { title: shipping.title });
