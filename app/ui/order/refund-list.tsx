import { Text } from "@shopify/polaris";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderItem } from "#app/domain/order/order-facts.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { formatMoney } from "#app/ui/shared/money.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type RefundListProps = {
  readonly refunds: OrderDetails["refunds"];
  readonly items: readonly OrderItem[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What was given back, when, and for which items. */
export function RefundList({ refunds, items, ...when }: RefundListProps) {
  const t = useWords();
  if (refunds.length === 0) return null;
  const titleOf = (itemId: string) => items.find(({ id }) => id === itemId)?.title ?? t("an item");
  return (
    <Fact name={t("Refunds")}>
      <ul className="loupe-plain-list" aria-label={t("Refunds")}>
        {refunds.map((refund) => (
          <li key={refund.id}>
            <div className="loupe-between">
              <Text as="span" breakWord>
                {refund.items.length === 0
                  ? t("Amount without items")
                  : refund.items
                      .map(({ itemId, quantity }) => `${quantity} × ${titleOf(itemId)}`)
                      .join(", ")}
              </Text>
              <Text as="span" numeric>
                −{formatMoney(refund.total, when.locale)}
              </Text>
            </div>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {refund.createdAt !== "" && <Time at={refund.createdAt} {...when} />}
              {refund.note !== null && refund.note !== "" && ` · ${refund.note}`}
            </Text>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
