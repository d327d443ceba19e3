import { Badge, BlockStack, Button, Card, EmptyState, Link, Page, Text } from "@shopify/polaris";
import { categoryWords, type Category } from "#app/domain/triage/category.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ExamplesPageProps = {
  readonly examples: readonly {
    readonly ticketId: string;
    readonly title: string;
    readonly note: string;
    readonly category: Category;
    readonly messages: number;
    readonly addedBy: string | null;
    readonly addedAt: string;
  }[];
  readonly mayRemove: boolean;
  readonly busy: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly onRemove: (ticketId: string) => void;
};

/** Tickets to learn from. */
export function ExamplesPage(props: ExamplesPageProps) {
  const t = useWords();
  const { examples, mayRemove, busy } = props;
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  return (
    <main>
      <Page
        title={t("Examples")}
        subtitle={t("Tickets to learn from, without the names of the people in them")}
        backAction={{ content: t("Reviews"), url: "/app/reviews" }}
      >
        {examples.length === 0 ? (
          <Card>
            <EmptyState heading={t("No examples yet")} image="">
              <p>
                {t(
                  "Open a ticket that went well, or that taught you something, and keep it as an example.",
                )}
              </p>
            </EmptyState>
          </Card>
        ) : (
          <Card padding="0">
            <ul className="loupe-list" aria-label={t("Examples")}>
              {examples.map((example) => (
                <li
                  key={example.ticketId}
                  className="loupe-quality-item"
                  data-test="listed-example"
                >
                  <BlockStack gap="150">
                    <div className="loupe-between loupe-between--wrap">
                      <Text as="span" breakWord>
                        <Link url={`/app/examples/${example.ticketId}`}>{example.title}</Link>
                      </Text>
                      <Badge>{t(categoryWords[example.category])}</Badge>
                    </div>
                    {example.note !== "" && (
                      <Text as="p" breakWord>
                        {example.note}
                      </Text>
                    )}
                    <div className="loupe-between loupe-between--wrap">
                      <Text as="span" variant="bodySm" tone="subdued">
                        {t("{messages, plural, one {# message} other {# messages}}", {
                          messages: example.messages,
                        })}
                        {example.addedBy !== null && <> · {example.addedBy}</>} ·{" "}
                        <Time at={example.addedAt} {...when} />
                      </Text>
                      {mayRemove && (
                        <Button
                          variant="plain"
                          tone="critical"
                          disabled={busy}
                          accessibilityLabel={t("Remove “{title}”", { title: example.title })}
                          onClick={() => props.onRemove(example.ticketId)}
                        >
                          {t("Remove")}
                        </Button>
                      )}
                    </div>
                  </BlockStack>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Page>
    </main>
  );
}
