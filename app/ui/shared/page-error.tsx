import { BlockStack, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useWords } from "./words.tsx";

type PageErrorProps = {
  readonly title: string;
  /** What happened and what the reader can do, in a sentence or two. */
  readonly message: string;
  /** Left out where trying again can't help, such as for a ticket that does not exist. */
  readonly onRetry?: () => void;
  /** Null where there is no page for this reader. */
  readonly homeHref?: string | null;
};

/** Instead of a page that can't be shown. */
export const PageError = ({ title, message, onRetry, homeHref = "/app" }: PageErrorProps) => {
  const t = useWords();
  return (
    <main>
      <Page narrowWidth>
        <Card padding={{ xs: "400", md: "600" }}>
          <div role="alert">
            <BlockStack gap="400">
              <BlockStack gap="200">
                <Text as="h1" variant="headingLg">
                  {title}
                </Text>
                <Text as="p">{message}</Text>
              </BlockStack>
              {(onRetry !== undefined || homeHref !== null) && (
                <InlineStack gap="200">
                  {onRetry && (
                    <Button variant="primary" onClick={onRetry}>
                      {t("Try again")}
                    </Button>
                  )}
                  {homeHref !== null && <Button url={homeHref}>{t("Go to the inbox")}</Button>}
                </InlineStack>
              )}
            </BlockStack>
          </div>
        </Card>
      </Page>
    </main>
  );
};
