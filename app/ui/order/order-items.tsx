import { Text, Thumbnail } from "@shopify/polaris";
import { ProductIcon } from "@shopify/polaris-icons";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { formatMoney } from "#app/ui/shared/money.ts";

type OrderItemsProps = { readonly items: OrderFacts["items"]; readonly locale: string };

/** What was bought, with its options and what the buyer asked for. */
export const OrderItems = ({ items, locale }: OrderItemsProps) => (
  <ul className="loupe-plain-list" aria-label="Items">
    {items.map((item, index) => (
      <li key={index} className="loupe-item">
        <Thumbnail source={item.imageUrl ?? ProductIcon} alt="" size="small" />
        <div className="loupe-item__words">
          <Text as="p" fontWeight="medium" breakWord>
            {item.title}
          </Text>
          {item.variantTitle !== null && (
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {item.variantTitle}
            </Text>
          )}
          {item.attributes.map(({ key, value }) => (
            <Text as="p" key={key} variant="bodySm" breakWord>
              {key}: {value}
            </Text>
          ))}
        </div>
        <Text as="span" numeric>
          {item.quantity} × {formatMoney(item.price, locale)}
        </Text>
      </li>
    ))}
  </ul>
);
