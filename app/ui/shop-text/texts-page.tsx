import { Form } from "@remix-run/react";
import { Banner, BlockStack, Box, Button, Card, Page, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { troubleWords } from "#app/ui/order/trouble-words.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { TextList, type ListedTextShown } from "./text-list.tsx";

type TextsPageProps = {
  readonly policies: readonly ListedTextShown[];
  readonly products: readonly ListedTextShown[];
  readonly hasMoreProducts: boolean;
  /** ISO 8601; null before the first look. */
  readonly policiesAt: string | null;
  readonly policiesTrouble: ShopifyTrouble | null;
  readonly productsAt: string | null;
  readonly productsTrouble: ShopifyTrouble | null;
  readonly search: string;
  readonly busy: boolean;
  readonly onCompare: () => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What the shop says for everybody to read, as Loupe saw it last at Shopify. */
export function TextsPage(props: TextsPageProps) {
  const { policies, products, hasMoreProducts, search, timeZone, locale } = props;
  const t = useWords();
  const [typed, setTyped] = useState(search);
  const place = { timeZone, locale };
  return (
    <main>
      <Page
        narrowWidth
        title={t("Texts of the shop")}
        subtitle={t(
          "Policies and product texts as they stand in Shopify, with what changed in them",
        )}
        backAction={{ content: t("Settings"), url: "/app/settings" }}
        secondaryActions={[
          {
            content: t("Compare with Shopify now"),
            disabled: props.busy,
            onAction: props.onCompare,
          },
        ]}
      >
        <BlockStack gap="400">
          <Card padding="0">
            <Head title={t("Policies")} at={props.policiesAt} {...place} />
            <Trouble trouble={props.policiesTrouble} />
            {policies.length > 0 ? (
              <TextList texts={policies} label={t("Policies")} {...place} />
            ) : (
              <Box padding="400">
                <Text as="p" tone="subdued">
                  {props.policiesAt === null
                    ? t("Loupe is reading them from Shopify. Look again in a minute.")
                    : t(
                        "The shop has no policies yet. They are written in Shopify under Settings, Policies.",
                      )}
                </Text>
              </Box>
            )}
          </Card>
          <Card padding="0">
            <Head title={t("Products")} at={props.productsAt} {...place} />
            <Trouble trouble={props.productsTrouble} />
            {(products.length > 0 || search !== "") && (
              <Box padding="400" paddingBlockStart="0">
                <Form method="get" role="search">
                  <TextField
                    label={t("Find a product")}
                    name="search"
                    type="search"
                    autoComplete="off"
                    value={typed}
                    onChange={setTyped}
                    connectedRight={<Button submit>{t("Find")}</Button>}
                  />
                </Form>
              </Box>
            )}
            {products.length > 0 ? (
              <TextList texts={products} label={t("Products")} {...place} />
            ) : (
              <Box padding="400">
                <Text as="p" tone="subdued">
                  {search !== ""
                    ? t("No product has these letters in its title.")
                    : props.productsAt === null
                      ? t("Loupe is reading them from Shopify. Look again in a minute.")
                      : t("The shop has no products yet.")}
                </Text>
              </Box>
            )}
            {hasMoreProducts && (
              <Box padding="400">
                <Text as="p" tone="subdued">
                  {t("These changed last. Search to find the others.")}
                </Text>
              </Box>
            )}
          </Card>
        </BlockStack>
      </Page>
    </main>
  );
}

type HeadProps = {
  readonly title: string;
  readonly at: string | null;
  readonly timeZone: string;
  readonly locale: string;
};

function Head({ title, at, ...place }: HeadProps) {
  const t = useWords();
  return (
    <Box padding="400">
      <BlockStack gap="100">
        <Text as="h2" variant="headingSm">
          {title}
        </Text>
        {at !== null && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t("Compared with Shopify on {time}", { time: fullTime(at, place) })}
          </Text>
        )}
      </BlockStack>
    </Box>
  );
}

function Trouble({ trouble }: { readonly trouble: ShopifyTrouble | null }) {
  const t = useWords();
  return trouble === null ? null : (
    <Box padding="400" paddingBlockStart="0">
      <Banner tone="warning">
        <Text as="p">{t(troubleWords[trouble])}</Text>
      </Banner>
    </Box>
  );
}
