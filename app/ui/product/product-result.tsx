import { useId } from "react";
import { Badge, BlockStack, Button, InlineStack, Link, Text, Thumbnail } from "@shopify/polaris";
import { ProductIcon } from "@shopify/polaris-icons";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { spelledOut } from "#app/domain/order/shopify-words.ts";
import { isOnlyVariant, priceRange, productText } from "#app/domain/product/product-text.ts";
import { stockWords } from "#app/domain/product/availability.ts";
import { ProductAbout } from "./product-about.tsx";
import { VariantList } from "./variant-list.tsx";

type ProductResultProps = {
  readonly product: ProductFacts;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly locale: string;
  readonly onInsert: ((text: string) => void) | null;
};

/** A product in one line; opened with its variants, materials and care. */
export function ProductResult({ product, open, onOpen, locale, onInsert }: ProductResultProps) {
  const id = useId();
  const insert = (variantId: string | null) => onInsert?.(productText(product, variantId, locale));
  const [only] = isOnlyVariant(product) ? product.variants : [];
  return (
    <li data-test="product" data-title={product.title}>
      <BlockStack gap="200">
        <div className="loupe-item">
          <Thumbnail source={product.imageUrl ?? ProductIcon} alt="" size="small" />
          <div className="loupe-item__words">
            <Text as="p" fontWeight="medium" breakWord>
              {product.title}
            </Text>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {[priceRange(product, locale), stockOf(product)]
                .filter((one) => one !== "")
                .join(" · ")}
            </Text>
            {product.status !== "ACTIVE" && (
              <Badge tone="attention">{spelledOut(product.status)}</Badge>
            )}
          </div>
        </div>
        <InlineStack gap="300">
          <Button
            variant="plain"
            onClick={onOpen}
            ariaExpanded={open}
            ariaControls={id}
            disclosure={open ? "up" : "down"}
            accessibilityLabel={`${open ? "Less" : "More"} about ${product.title}`}
          >
            {open ? "Less" : "More"}
          </Button>
          {onInsert !== null && (
            <Button
              variant="plain"
              onClick={() => insert(only?.id ?? null)}
              accessibilityLabel={`Insert ${product.title} into the reply`}
            >
              Insert
            </Button>
          )}
        </InlineStack>
        <div id={id} hidden={!open}>
          {open && (
            <BlockStack gap="300">
              {only === undefined && (
                <VariantList
                  product={product}
                  locale={locale}
                  onInsert={onInsert === null ? null : insert}
                />
              )}
              <ProductAbout product={product} />
              <Link url={`shopify:admin/products/${product.legacyId}`} target="_top">
                Open in Shopify
              </Link>
            </BlockStack>
          )}
        </div>
      </BlockStack>
    </li>
  );
}

function stockOf(product: ProductFacts): string {
  const [only] = isOnlyVariant(product) ? product.variants : [];
  if (only !== undefined) return stockWords(only);
  return product.stock === null ? "not counted" : `${product.stock} in stock in all`;
}
