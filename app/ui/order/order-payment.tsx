import { Text } from "@shopify/polaris";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { formatMoney } from "#app/ui/shared/money.ts";
import { statusWords } from "./status-words.ts";

type OrderPaymentProps = { readonly facts: OrderFacts; readonly locale: string };

/** What was paid, and what was given back. */
export function OrderPayment({ facts, locale }: OrderPaymentProps) {
  const isRefunded = Number(facts.refunded.amount) > 0;
  const paid = facts.financialStatus === null ? "Total" : statusWords(facts.financialStatus);
  // Shopify's total is what is left of the order after returns.
  const label = isRefunded ? "Total now" : paid;
  return (
    <div>
      <Text as="h3" variant="bodySm" tone="subdued">
        Payment
      </Text>
      <div className="loupe-between">
        <Text as="span">{label}</Text>
        <Text as="span" numeric>
          {formatMoney(facts.total, locale)}
        </Text>
      </div>
      {isRefunded && (
        <div className="loupe-between">
          <Text as="span">Refunded</Text>
          <Text as="span" numeric>
            −{formatMoney(facts.refunded, locale)}
          </Text>
        </div>
      )}
    </div>
  );
}
