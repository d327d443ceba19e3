import { Button, Text } from "@shopify/polaris";
import { stockWords } from "#app/domain/product/availability.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { formatMoney } from "#app/ui/shared/money.ts";

type VariantListProps = {
  readonly product: ProductFacts;
  readonly locale: string;
  readonly onInsert: ((variantId: string) => void) | null;
};

/** Each variant with price and stock. */
export const VariantList = ({ product, locale, onInsert }: VariantListProps) => (
  <div>
    <ul className="loupe-plain-list" aria-label={`Variants of ${product.title}`}>
      {product.variants.map((variant) => (
        <li key={variant.id} className="loupe-between">
          <div>
            <Text as="p" breakWord>
              {variant.title}
            </Text>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {[formatMoney(variant.price, locale), stockWords(variant), variant.sku]
                .filter((part) => part !== null && part !== "")
                .join(" · ")}
            </Text>
          </div>
          {onInsert !== null && (
            <Button
              variant="plain"
              onClick={() => onInsert(variant.id)}
              accessibilityLabel={`Insert ${product.title} ${variant.title} into the reply`}
            >
              Insert
            </Button>
          )}
        </li>
      ))}
    </ul>
    {product.hasMoreVariants && (
      <Text as="p" variant="bodySm" tone="subdued">
        There are more variants in Shopify.
      </Text>
    )}
  </div>
);
