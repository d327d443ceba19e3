import { Banner, BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { compareTexts } from "#app/domain/shop-text/compare-texts.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { Difference } from "./difference.tsx";
import { hrefOfText } from "./text-list.tsx";

/** A saved reply that quotes old words, with the passages of the text: as they were, and what stands there now. */
export type DriftShown = {
  readonly savedReplyId: string;
  readonly replyName: string;
  readonly key: string;
  readonly textTitle: string;
  readonly version: number;
  readonly at: string;
  readonly passages: readonly {
    readonly quote: string;
    readonly before: string;
    readonly now: string | null;
  }[];
};

type DriftListProps = {
  readonly drifts: readonly DriftShown[];
  readonly busy: boolean;
  readonly timeZone: string;
  readonly locale: string;
  /** The reply is still right. */
  readonly onSettle: (drift: Pick<DriftShown, "savedReplyId" | "key" | "version">) => void;
};

type DriftBannerProps = {
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** How many saved replies are concerned, and the way to them. */
export function DriftBanner({ count, isOpen, onToggle }: DriftBannerProps) {
  const t = useWords();
  return (
    <Banner
      tone="warning"
      title={t(
        "{count, plural, one {# saved reply quotes old words} other {# saved replies quote old words}}",
        { count },
      )}
      action={{ content: isOpen ? t("Show all replies") : t("Show them"), onAction: onToggle }}
    >
      <Text as="p">
        {t(
          "A policy or a product’s text changed. Look at what stands there now, then change the reply or say that it is still right.",
        )}
      </Text>
    </Banner>
  );
}

export const DriftList = ({ drifts, ...rest }: DriftListProps) => (
  <BlockStack gap="300">
    {drifts.map((drift) => (
      <Drift key={`${drift.savedReplyId} ${drift.key} ${drift.version}`} drift={drift} {...rest} />
    ))}
  </BlockStack>
);

function Drift({
  drift,
  busy,
  onSettle,
  ...place
}: Omit<DriftListProps, "drifts"> & { readonly drift: DriftShown }) {
  const t = useWords();
  const { savedReplyId, replyName, key, textTitle, version, at, passages } = drift;
  return (
    <Card>
      <section aria-label={replyName} data-test="drift">
        <BlockStack gap="300">
          <BlockStack gap="100">
            <Text as="h2" variant="headingSm" breakWord>
              {replyName}
            </Text>
            <Text as="p" tone="subdued" breakWord>
              <Link url={hrefOfText(key)}>{textTitle}</Link>
              {" · "}
              {t("Changed on {day}", { day: dayWords(at, place) })}
            </Text>
          </BlockStack>
          {passages.map(({ quote, before, now }) => (
            <div key={quote} className="loupe-passages">
              <div>
                <Text as="h3" variant="bodySm" tone="subdued">
                  {t("It said")}
                </Text>
                <Text as="p" breakWord>
                  {before}
                </Text>
              </div>
              <div>
                <Text as="h3" variant="bodySm" tone="subdued">
                  {t("It says now")}
                </Text>
                {now === null ? (
                  <Text as="p" tone="subdued">
                    {t("Nothing like it is there any more.")}
                  </Text>
                ) : (
                  <Difference pieces={compareTexts(before, now)} />
                )}
              </div>
              <Text as="p" variant="bodySm" breakWord>
                {t("The reply says “{quote}”", { quote })}
              </Text>
            </div>
          ))}
          <InlineStack gap="200">
            <Button
              size="slim"
              url={`/app/saved-replies/${savedReplyId}`}
              accessibilityLabel={t("Change the reply “{name}”", { name: replyName })}
            >
              {t("Change the reply")}
            </Button>
            <Button
              size="slim"
              disabled={busy}
              accessibilityLabel={t("“{name}” is still right", { name: replyName })}
              onClick={() => onSettle({ savedReplyId, key, version })}
            >
              {t("Still right")}
            </Button>
          </InlineStack>
        </BlockStack>
      </section>
    </Card>
  );
}
