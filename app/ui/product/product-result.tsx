import { useId } from "react";
import { Badge, BlockStack, Button, InlineStack, Link, Text, Thumbnail } from "@shopify/polaris";
import { ProductIcon } from "@shopify/polaris-icons";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { spelledOut } from "#app/domain/order/shopify-words.ts";
import { isOnlyVariant, priceRange, productText } from "#app/domain/product/product-text.ts";
import { stockWords } from "#app/domain/product/availability.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
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
  const t = useWords();
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
              {[priceRange(product, locale), t(stockOf(product))]
                .filter((one) => one !== "")
                .join(" · ")}
            </Text>
            {product.status !== "ACTIVE" && (
              <Badge tone="attention">{t(spelledOut(product.status))}</Badge>
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
            accessibilityLabel={
              open
                ? t("Less about {title}", { title: product.title })
                : t("More about {title}", { title: product.title })
            }
          >
            {open ? t("Less") : t("More")}
          </Button>
          {onInsert !== null && (
            <Button
              variant="plain"
              onClick={() => insert(only?.id ?? null)}
              accessibilityLabel={t("Insert {title} into the reply", { title: product.title })}
            >
              {t("Insert")}
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
                {t("Open in Shopify")}
              </Link>
            </BlockStack>
          )}
        </div>
      </BlockStack>
    </li>
  );
}

function stockOf(product: ProductFacts): Words {
  const [only] = isOnlyVariant(product) ? product.variants : [];
  if (only !== undefined) return stockWords(only);
  return product.stock === null
    ? say("not counted")
    : say("{stock} in stock in all", { stock: product.stock });
}
