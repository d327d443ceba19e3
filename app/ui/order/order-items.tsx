import { Text, Thumbnail } from "@shopify/polaris";
import { ProductIcon } from "@shopify/polaris-icons";
import { itemWishes } from "#app/domain/order/item-wishes.ts";
import type { OrderItem } from "#app/domain/order/order-facts.ts";
import type { ReturnEligibility } from "#app/domain/order/return-eligibility.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { formatMoney } from "#app/ui/shared/money.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ReturnStanding } from "./return-standing.tsx";

type OrderItemsProps = {
  readonly items: readonly OrderItem[];
  /** Whether each can come back, where that is known. */
  readonly standings: readonly ReturnEligibility[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What was bought, with its options, what the buyer asked for, and whether it can come back. */
export const OrderItems = ({ items, standings, ...when }: OrderItemsProps) => {
  const t = useWords();
  return (
    <ul className="loupe-plain-list" aria-label={t("Items")}>
      {items.map((item) => (
        <li key={item.id} className="loupe-item">
          <Thumbnail source={item.imageUrl ?? ProductIcon} alt="" size="small" />
          <div className="loupe-item__words">
            <Text as="p" fontWeight="medium" breakWord>
              {item.title}
            </Text>
            <Wishes item={item} />
            <Progress item={item} />
            {standings
              .filter(({ itemId }) => itemId === item.id)
              .map((standing) => (
                <ReturnStanding key={standing.itemId} standing={standing} {...when} />
              ))}
          </div>
          <Text as="span" numeric>
            {item.quantity} × {formatMoney(item.price, when.locale)}
          </Text>
        </li>
      ))}
    </ul>
  );
};

/** What stands on the piece is shown letter by letter, whatever its script. */
function Wishes({ item }: { readonly item: OrderItem }) {
  const wishes = itemWishes(item);
  const [variant] = wishes.filter(({ name }) => name === "");
  const named = wishes.filter(({ name }) => name !== "");
  return (
    <>
      {variant !== undefined && (
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {variant.value}
        </Text>
      )}
      {named.length > 0 && (
        <dl className="loupe-wishes" data-test="wishes">
          {named.map(({ name, value, isInscription }, index) => (
            <div key={index}>
              <dt>{name}:</dt>{" "}
              {isInscription ? (
                <dd className="loupe-inscription">
                  <q>
                    <bdi>{value}</bdi>
                  </q>
                </dd>
              ) : (
                <dd>{value}</dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Where the piece stands apart from the rest of its order. */
function Progress({ item }: { readonly item: OrderItem }) {
  const t = useWords();
  const words = progressOf(item, t);
  return (
    words !== null && (
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {words}
      </Text>
    )
  );
}

function progressOf(item: OrderItem, t: Translate): string | null {
  const { orderedQuantity, currentQuantity, unfulfilledQuantity } = item;
  if (currentQuantity === 0) return t("Removed or given back");
  const removed = orderedQuantity - currentQuantity;
  const left =
    removed > 0
      ? t("{removed} of {orderedQuantity} removed or given back", { removed, orderedQuantity })
      : null;
  const open =
    unfulfilledQuantity > 0 && unfulfilledQuantity < currentQuantity
      ? t("{unfulfilledQuantity} of {currentQuantity} not shipped yet", {
          unfulfilledQuantity,
          currentQuantity,
        })
      : null;
  return [left, open].filter((part) => part !== null).join(" · ") || null;
}
