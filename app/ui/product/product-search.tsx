import { BlockStack, Button, Card, SkeletonBodyText, Text, TextField } from "@shopify/polaris";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { mayPass, troubleWords, type ShownTrouble } from "#app/ui/order/trouble-words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ProductResult } from "./product-result.tsx";

export type ProductResults =
  /** Products are those that were found before. */
  | { readonly kind: "looking"; readonly products: readonly ProductFacts[] }
  | { readonly kind: "found"; readonly products: readonly ProductFacts[] }
  | { readonly kind: "unavailable"; readonly trouble: ShownTrouble };

type ProductSearchProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Null while nothing is looked for. */
  readonly results: ProductResults | null;
  readonly openId: string | null;
  readonly onOpen: (productId: string) => void;
  /** The opened product with all of its variants, once it was read. */
  readonly opened: ProductFacts | null;
  readonly onRetry: () => void;
  readonly locale: string;
  /** Puts a text into the reply; null where nobody may reply. */
  readonly onInsert: ((text: string) => void) | null;
};

/** What the shop sells: for the question whether there is one in silver, and what it is made of. */
export function ProductSearch(props: ProductSearchProps) {
  const t = useWords();
  const { words, onWords, results } = props;
  return (
    <Card>
      <section data-test="products" aria-label={t("Products")}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("Products")}
          </Text>
          <TextField
            label={t("Look for a product")}
            labelHidden
            placeholder={t("Title, SKU or material")}
            autoComplete="off"
            type="search"
            value={words}
            onChange={onWords}
            maxLength={100}
            clearButton
            onClearButtonClick={() => onWords("")}
          />
          <div role="status" aria-busy={results?.kind === "looking"}>
            {results !== null && <Results {...props} results={results} />}
          </div>
        </BlockStack>
      </section>
    </Card>
  );
}

function Results(props: ProductSearchProps & { readonly results: ProductResults }) {
  const t = useWords();
  const { results, words, opened, openId, onOpen, onRetry, locale, onInsert } = props;
  if (results.kind === "unavailable")
    return (
      <div className="loupe-attention">
        <Text as="p" breakWord>
          {t(troubleWords[results.trouble])}
        </Text>
        {mayPass(results.trouble) && (
          <Button variant="plain" onClick={onRetry}>
            {t("Try again")}
          </Button>
        )}
      </div>
    );
  if (results.products.length === 0)
    return results.kind === "looking" ? (
      <SkeletonBodyText lines={2} />
    ) : (
      <Text as="p" tone="subdued" breakWord>
        {t("No product of the shop matches “{words}”.", { words: words.trim() })}
      </Text>
    );
  return (
    <ul className="loupe-plain-list loupe-divided" aria-label={t("Products found")}>
      {results.products.map((product) => (
        <ProductResult
          key={product.id}
          product={opened?.id === product.id ? opened : product}
          open={openId === product.id}
          onOpen={() => onOpen(product.id)}
          locale={locale}
          onInsert={onInsert}
        />
      ))}
    </ul>
  );
}
