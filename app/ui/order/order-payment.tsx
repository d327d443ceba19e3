import { Text } from "@shopify/polaris";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { shopifyWord } from "#app/domain/order/shopify-words.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { AmountLine } from "./amount-line.tsx";

type OrderPaymentProps = { readonly facts: OrderFacts; readonly locale: string };

/** What was paid, and what was given back. */
export function OrderPayment({ facts, locale }: OrderPaymentProps) {
  const isRefunded = Number(facts.refunded.amount) > 0;
  const isChanged = Number(facts.originalTotal.amount) !== Number(facts.total.amount);
  const { financialStatus } = facts;
  return (
    <Fact name="Payment">
      <Text as="p">
        {financialStatus === null
          ? "Shopify says nothing of the payment"
          : shopifyWord("OrderDisplayFinancialStatus", financialStatus)}
      </Text>
      {isChanged && <AmountLine name="When ordered" amount={facts.originalTotal} locale={locale} />}
      <AmountLine name={isChanged ? "Total now" : "Total"} amount={facts.total} locale={locale} />
      {Number(facts.received.amount) !== Number(facts.total.amount) && (
        <AmountLine name="Received" amount={facts.received} locale={locale} />
      )}
      {isRefunded && <AmountLine name="Refunded" amount={facts.refunded} locale={locale} minus />}
    </Fact>
  );
}
