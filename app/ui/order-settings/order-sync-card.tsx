import { BlockStack, Card, Text } from "@shopify/polaris";
import { foundWords, syncTrouble } from "#app/domain/order/sync-words.ts";
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type OrderSyncCardProps = {
  /** Null until the first night. */
  readonly sync: {
    readonly lookedAt: Instant;
    readonly found: number;
    readonly trouble: ShopifyTrouble | null;
  } | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** When orders were compared with Shopify's, and what kept them from it. */
export const OrderSyncCard = ({ sync, now, timeZone, locale }: OrderSyncCardProps) => {
  const t = useWords();
  return (
    <Card>
      <section data-test="order-sync" aria-label={t("Comparing with Shopify")}>
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">
            {t("Comparing with Shopify")}
          </Text>
          <Text as="p" tone="subdued" breakWord>
            {t(
              "Shopify tells Loupe what happens to an order. Every night Loupe compares the orders of your tickets all the same, and adds what was missed.",
            )}
          </Text>
          {sync === null ? (
            <Text as="p">{t("Not compared yet: it happens the coming night.")}</Text>
          ) : (
            <>
              <Text as="p" breakWord>
                {withSlots(
                  sync.trouble === null
                    ? t("Compared {at}.", { at: slot("at") })
                    : t("Tried {at}.", { at: slot("at") }),
                  {
                    at: (
                      <Time
                        at={isoOf(sync.lookedAt)}
                        now={now}
                        timeZone={timeZone}
                        locale={locale}
                      />
                    ),
                  },
                )}{" "}
                {t(foundWords(sync.found))}
              </Text>
              {sync.trouble !== null && (
                <Text as="p" tone="caution" breakWord>
                  {t(syncTrouble[sync.trouble])}
                </Text>
              )}
            </>
          )}
        </BlockStack>
      </section>
    </Card>
  );
};
