import { Text } from "@shopify/polaris";
import type { OrderPayment } from "#app/domain/order/order-details.ts";
import { isFailedAttempt } from "#app/domain/order/order-alerts.ts";
import { shopifyWord, spelledOut } from "#app/domain/order/shopify-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { formatMoney } from "#app/ui/shared/money.ts";
import { Time } from "#app/ui/shared/time.tsx";

type PaymentListProps = {
  readonly payments: readonly OrderPayment[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Every attempt to move money, oldest first, with those that failed. */
export function PaymentList({ payments, ...when }: PaymentListProps) {
  return (
    <Fact name="Payments">
      {payments.length === 0 ? (
        <Text as="p">Nothing was paid yet</Text>
      ) : (
        <ul className="loupe-plain-list" aria-label="Payments">
          {payments.map((payment) => (
            <li key={payment.id} data-failed={isFailedAttempt(payment)}>
              <div className="loupe-between">
                <Text as="span" tone={isFailedAttempt(payment) ? "critical" : undefined} breakWord>
                  {paymentWords(payment)}
                </Text>
                <Text as="span" numeric>
                  {formatMoney(payment.amount, when.locale)}
                </Text>
              </div>
              <Text as="p" variant="bodySm" tone="subdued" breakWord>
                {payment.gateway !== null && `${payment.gateway} · `}
                {payment.processedAt === null ? (
                  "not processed yet"
                ) : (
                  <Time at={payment.processedAt} {...when} />
                )}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Fact>
  );
}

/** "Capture", "Payment: failed (card declined)". */
function paymentWords({ kind, status, errorCode }: OrderPayment): string {
  const name = shopifyWord("OrderTransactionKind", kind);
  const why = errorCode === null ? "" : ` (${spelledOut(errorCode).toLowerCase()})`;
  return status === "SUCCESS"
    ? name
    : `${name}: ${shopifyWord("OrderTransactionStatus", status)}${why}`;
}
