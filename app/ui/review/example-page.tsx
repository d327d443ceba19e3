import { BlockStack, Card, Page, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ExamplePageProps = {
  readonly title: string;
  readonly note: string;
  readonly subject: string;
  readonly messages: readonly {
    readonly messageId: string;
    readonly from: "customer" | "shop";
    readonly at: string;
    readonly text: string;
  }[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** An example to read; nobody in it is named. */
export function ExamplePage({ title, note, subject, messages, ...props }: ExamplePageProps) {
  const t = useWords();
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  return (
    <main>
      <Page
        narrowWidth
        title={title}
        subtitle={subject}
        backAction={{ content: t("Examples"), url: "/app/examples" }}
      >
        <BlockStack gap="300">
          {note !== "" && (
            <Card>
              <BlockStack gap="100">
                <Text as="h2" variant="headingSm">
                  {t("What there is to learn")}
                </Text>
                <div className="loupe-review__text">{note}</div>
              </BlockStack>
            </Card>
          )}
          {messages.map((message) => (
            <Card key={message.messageId}>
              <article data-test="example-message" data-from={message.from}>
                <BlockStack gap="200">
                  <div className="loupe-between">
                    <Text as="h2" variant="headingSm">
                      {message.from === "customer" ? t("Customer") : t("Shop")}
                    </Text>
                    <Text as="span" variant="bodySm" tone="subdued">
                      <Time at={message.at} {...when} />
                    </Text>
                  </div>
                  <div className="loupe-review__text">{message.text}</div>
                </BlockStack>
              </article>
            </Card>
          ))}
        </BlockStack>
      </Page>
    </main>
  );
}
