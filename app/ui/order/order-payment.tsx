import { Text } from "@shopify/polaris";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { formatMoney } from "#app/ui/shared/money.ts";
import { statusWords } from "./status-words.ts";

type OrderPaymentProps = { readonly facts: OrderFacts; readonly locale: string };

/** What was paid, and what was given back. */
export const OrderPayment = ({ facts, locale }: OrderPaymentProps) => (
  <div>
    <Text as="h3" variant="bodySm" tone="subdued">
      Payment
    </Text>
    <div className="loupe-between">
      <Text as="span">
        {facts.financialStatus === null ? "Total" : statusWords(facts.financialStatus)}
      </Text>
      <Text as="span" numeric>
        {formatMoney(facts.total, locale)}
      </Text>
    </div>
    {Number(facts.refunded.amount) > 0 && (
      <div className="loupe-between">
        <Text as="span">Refunded</Text>
        <Text as="span" numeric>
          −{formatMoney(facts.refunded, locale)}
        </Text>
      </div>
    )}
  </div>
);
