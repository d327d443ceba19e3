import { Text } from "@shopify/polaris";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { shopifyWord } from "#app/domain/order/shopify-words.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { AmountLine } from "./amount-line.tsx";

type OrderPaymentProps = { readonly facts: OrderFacts; readonly locale: string };

/** What was paid, and what was given back. */
export function OrderPayment({ facts, locale }: OrderPaymentProps) {
  const t = useWords();
  const isRefunded = Number(facts.refunded.amount) > 0;
  const isChanged = Number(facts.originalTotal.amount) !== Number(facts.total.amount);
  const { financialStatus } = facts;
  return (
    <Fact name={t("Payment")}>
      <Text as="p">
        {financialStatus === null
          ? t("Shopify says nothing of the payment")
          : t(shopifyWord("OrderDisplayFinancialStatus", financialStatus))}
      </Text>
      {isChanged && (
        <AmountLine name={t("When ordered")} amount={facts.originalTotal} locale={locale} />
      )}
      <AmountLine
        name={isChanged ? t("Total now") : t("Total")}
        amount={facts.total}
        locale={locale}
      />
      {Number(facts.received.amount) !== Number(facts.total.amount) && (
        <AmountLine name={t("Received")} amount={facts.received} locale={locale} />
      )}
      {isRefunded && (
        <AmountLine name={t("Refunded")} amount={facts.refunded} locale={locale} minus />
      )}
    </Fact>
  );
}
