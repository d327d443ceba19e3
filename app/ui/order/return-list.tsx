import { Text } from "@shopify/polaris";
import { disputeWords, returnName } from "#app/domain/order/order-alerts.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import { shopifyWord } from "#app/domain/order/shopify-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type ReturnListProps = {
  readonly returns: OrderDetails["returns"];
  readonly disputes: OrderDetails["disputes"];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What comes back, with its reasons, and what the customer's bank disputes. */
export const ReturnList = ({ returns, disputes, ...when }: ReturnListProps) => {
  const t = useWords();
  return (
    <>
      {returns.length > 0 && (
        <Fact name={t("Returns")}>
          <ul className="loupe-plain-list" aria-label={t("Returns")}>
            {returns.map((one) => (
              <li key={one.id}>
                <Text as="p" breakWord>
                  {returnName(one, t)}: {t(shopifyWord("ReturnStatus", one.status)).toLowerCase()}
                </Text>
                {one.items.map(({ title, quantity, reason }, index) => (
                  <Text as="p" key={index} variant="bodySm" breakWord>
                    {quantity} × {title}
                    {reason !== null && ` (${reason})`}
                  </Text>
                ))}
                <Text as="p" variant="bodySm" tone="subdued">
                  <Time at={one.createdAt} {...when} />
                </Text>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {disputes.length > 0 && (
        <Fact name={t("Disputes")}>
          {disputes.map((dispute) => (
            <Text as="p" key={dispute.id} breakWord>
              {disputeWords(dispute, t)}
            </Text>
          ))}
        </Fact>
      )}
    </>
  );
};
