import { BlockStack, Text } from "@shopify/polaris";
import type { OrderAttribute, OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ReturnEligibility } from "#app/domain/order/return-eligibility.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { TagList } from "#app/ui/shared/tag-list.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { OrderAddress } from "./order-address.tsx";
import { OrderItems } from "./order-items.tsx";
import { OrderPayment } from "./order-payment.tsx";
import { ParcelView } from "./parcel-view.tsx";

type OrderBasicsProps = {
  readonly facts: OrderFacts;
  /** Whether its items can come back. */
  readonly standings: readonly ReturnEligibility[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What the answer about an order rests on: items, parcels, payment, address and notes. */
export const OrderBasics = ({ facts, standings, ...when }: OrderBasicsProps) => {
  const t = useWords();
  return (
    <BlockStack gap="400">
      <OrderItems items={facts.items} standings={standings} {...when} />
      {facts.hasMoreItems && (
        <Text as="p" variant="bodySm" tone="subdued">
          {t("There are more items: open the details.")}
        </Text>
      )}
      {facts.parcels.map((parcel, index) => (
        <ParcelView
          key={parcel.id}
          parcel={parcel}
          title={
            facts.parcels.length > 1
              ? t("Parcel {nth} ({name})", { nth: index + 1, name: parcel.name })
              : t("Parcel")
          }
          {...when}
        />
      ))}
      <OrderPayment facts={facts} locale={when.locale} />
      <OrderAddress
        name={t("Ships to")}
        address={facts.shippingAddress}
        otherwise={t("Shopify shows no address")}
      />
      <Wishes attributes={facts.attributes} />
      {facts.note !== null && facts.note !== "" && (
        <Fact name={t("Note")}>
          <Text as="p" breakWord>
            {facts.note}
          </Text>
        </Fact>
      )}
      <TagList tags={facts.tags} />
    </BlockStack>
  );
};

/** What the buyer gave with the whole order, such as a gift message; apps' own notes begin with an underscore. */
function Wishes({ attributes }: { readonly attributes: readonly OrderAttribute[] }) {
  const shown = attributes.filter(({ key, value }) => !key.startsWith("_") && value !== "");
  return shown.map(({ key, value }) => (
    <Fact key={key} name={key}>
      <Text as="p" breakWord>
        {value}
      </Text>
    </Fact>
  ));
}
