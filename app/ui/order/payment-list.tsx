import { Text } from "@shopify/polaris";
import type { OrderPayment } from "#app/domain/order/order-details.ts";
import { isFailedAttempt } from "#app/domain/order/order-alerts.ts";
import { shopifyWord, spelledOut } from "#app/domain/order/shopify-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { formatMoney } from "#app/ui/shared/money.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type PaymentListProps = {
  readonly payments: readonly OrderPayment[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Every attempt to move money, oldest first, with those that failed. */
export function PaymentList({ payments, ...when }: PaymentListProps) {
  const t = useWords();
  return (
    <Fact name={t("Payments")}>
      {payments.length === 0 ? (
        <Text as="p">{t("Nothing was paid yet")}</Text>
      ) : (
        <ul className="loupe-plain-list" aria-label={t("Payments")}>
          {payments.map((payment) => (
            <li key={payment.id} data-failed={isFailedAttempt(payment)}>
              <div className="loupe-between">
                <Text as="span" tone={isFailedAttempt(payment) ? "critical" : undefined} breakWord>
                  {paymentWords(payment, t)}
                </Text>
                <Text as="span" numeric>
                  {formatMoney(payment.amount, when.locale)}
                </Text>
              </div>
              <Text as="p" variant="bodySm" tone="subdued" breakWord>
                {payment.gateway !== null && `${payment.gateway} · `}
                {payment.processedAt === null ? (
                  t("not processed yet")
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
function paymentWords({ kind, status, errorCode }: OrderPayment, t: Translate): string {
  const name = t(shopifyWord("OrderTransactionKind", kind));
  const why = errorCode === null ? "" : ` (${t(spelledOut(errorCode)).toLowerCase()})`;
  return status === "SUCCESS"
    ? name
    : `${name}: ${t(shopifyWord("OrderTransactionStatus", status))}${why}`;
}
