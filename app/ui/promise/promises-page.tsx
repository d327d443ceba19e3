import { Badge, BlockStack, Card, InlineGrid, Link, Page, Text } from "@shopify/polaris";
import type { ListedPromise } from "#app/domain/promise/promise-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { PromiseTime } from "./promise-time.tsx";
import { promiseMark } from "./promise-words.ts";

type PromisesPageProps = {
  readonly promises: readonly ListedPromise[];
  readonly open: number;
  readonly offered: number;
  readonly kept: number;
  readonly broken: number;
  readonly days: number;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Every open promise by its date: what we said to whom, and whether it is late. */
export function PromisesPage(props: PromisesPageProps) {
  const t = useWords();
  const { promises, open, offered, kept, broken, days } = props;
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  const number = new Intl.NumberFormat(props.locale);
  const sum = [
    { name: "open", words: t("Open"), count: open },
    { name: "offered", words: t("To decide"), count: offered },
    { name: "kept", words: t("Kept, last {days} days", { days }), count: kept },
    { name: "broken", words: t("Broken, last {days} days", { days }), count: broken },
  ];
  return (
    <main>
      <Page title={t("Promises")} subtitle={t("What we told customers, by its date.")}>
        <BlockStack gap="400">
          <Card>
            <InlineGrid columns={{ xs: 2, sm: 4 }} gap="300">
              {sum.map(({ name, words, count }) => (
                <BlockStack key={name}>
                  <Text as="span" variant="headingMd">
                    <span data-test={`promises-${name}`}>{number.format(count)}</span>
                  </Text>
                  <Text as="span" variant="bodySm" tone="subdued">
                    {words}
                  </Text>
                </BlockStack>
              ))}
            </InlineGrid>
          </Card>
          <Card>
            {promises.length === 0 ? (
              <Text as="p" tone="subdued">
                {t(
                  "No promise is open. Dates in a reply, such as “by Friday”, are offered as promises.",
                )}
              </Text>
            ) : (
              <ul className="loupe-plain-list loupe-divided">
                {promises.map((promise) => (
                  <li key={promise.promiseId} data-test="listed-promise" data-state={promise.state}>
                    <Line promise={promise} {...when} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {open + offered > promises.length && (
            <Text as="p" tone="subdued">
              {t("The {count} that are due first are listed.", {
                count: number.format(promises.length),
              })}
            </Text>
          )}
        </BlockStack>
      </Page>
    </main>
  );
}

function Line({
  promise,
  ...when
}: {
  readonly promise: ListedPromise;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
}) {
  const t = useWords();
  const { words, tone } = promiseMark(promise, when.now);
  const isLate = tone === "critical";
  return (
    <BlockStack gap="100">
      <div className="loupe-between loupe-between--wrap">
        <Text as="span" breakWord {...(isLate ? { tone: "critical" as const } : {})}>
          <PromiseTime at={promise.by} {...when} /> · {t("“{text}”", { text: promise.words })}
        </Text>
        <Badge {...(tone ? { tone } : {})}>{t(words)}</Badge>
      </div>
      <Text as="p" variant="bodySm" breakWord>
        <Link url={`/app/tickets/${promise.ticketId}`}>
          {promise.number} {promise.subject || t("(no subject)")}
        </Link>{" "}
        · {promise.customer} · {promise.assigneeName ?? t("Unassigned")}
      </Text>
      {promise.unread && (
        <Text as="p" variant="bodySm" tone="caution">
          {t("The reply with this promise did not arrive.")}
        </Text>
      )}
    </BlockStack>
  );
}
