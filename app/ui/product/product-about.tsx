import { Text } from "@shopify/polaris";
import { materialAndCare } from "#app/domain/product/material-and-care.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { TagList } from "#app/ui/shared/tag-list.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type ProductAboutProps = { readonly product: ProductFacts };

/** What a product is made of and how it is looked after; the whole description is folded away. */
export const ProductAbout = ({ product }: ProductAboutProps) => {
  const t = useWords();
  return (
    <>
      {materialAndCare(product).map(({ name, words }, index) => (
        <Fact key={index} name={t(name)}>
          <Text as="p" breakWord>
            {words}
          </Text>
        </Fact>
      ))}
      {product.description !== "" && (
        <details className="loupe-fold loupe-fold--small">
          <summary>{t("Description")}</summary>
          <Text as="p" breakWord>
            {product.description}
          </Text>
        </details>
      )}
      <TagList tags={product.tags} />
    </>
  );
};
