import { Button, Text } from "@shopify/polaris";
import { stockWords } from "#app/domain/product/availability.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { formatMoney } from "#app/ui/shared/money.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type VariantListProps = {
  readonly product: ProductFacts;
  readonly locale: string;
  readonly onInsert: ((variantId: string) => void) | null;
};

/** Each variant with price and stock. */
export const VariantList = ({ product, locale, onInsert }: VariantListProps) => {
  const t = useWords();
  return (
    <div>
      <ul
        className="loupe-plain-list"
        aria-label={t("Variants of {title}", { title: product.title })}
      >
        {product.variants.map((variant) => (
          <li key={variant.id} className="loupe-between">
            <div>
              <Text as="p" breakWord>
                {variant.title}
              </Text>
              <Text as="p" variant="bodySm" tone="subdued" breakWord>
                {[formatMoney(variant.price, locale), t(stockWords(variant)), variant.sku]
                  .filter((part) => part !== null && part !== "")
                  .join(" · ")}
              </Text>
            </div>
            {onInsert !== null && (
              <Button
                variant="plain"
                onClick={() => onInsert(variant.id)}
                accessibilityLabel={t("Insert {title} into the reply", {
                  title: `${product.title} ${variant.title}`,
                })}
              >
                {t("Insert")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {product.hasMoreVariants && (
        <Text as="p" variant="bodySm" tone="subdued">
          {t("There are more variants in Shopify.")}
        </Text>
      )}
    </div>
  );
};
