import { Banner, BlockStack, Card, InlineStack, Link, List, Page, Text } from "@shopify/polaris";
import type { Piece } from "#app/domain/shop-text/compare-texts.ts";
import { dayWords, fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { Difference } from "./difference.tsx";
import { hrefOfText } from "./text-list.tsx";

type TextPageProps = {
  readonly title: string;
  readonly url: string | null;
  readonly isGone: boolean;
  readonly textKey: string;
  readonly versions: readonly { readonly version: number; readonly at: string }[];
  readonly shown: {
    readonly version: number;
    readonly at: string;
    readonly pieces: readonly Piece[];
    readonly isFirst: boolean;
  };
  readonly replies: readonly { readonly id: string; readonly name: string }[];
  readonly timeZone: string;
  readonly locale: string;
};

/** One text of the shop: what a version of it changed, and which saved replies quote words of before. */
export function TextPage(props: TextPageProps) {
  const { title, url, isGone, textKey, versions, shown, replies, timeZone, locale } = props;
  const t = useWords();
  const place = { timeZone, locale };
  return (
    <main>
      <Page
        narrowWidth
        title={title}
        backAction={{ content: t("Texts of the shop"), url: "/app/texts" }}
      >
        <BlockStack gap="400">
          {isGone && (
            <Banner tone="info">
              <Text as="p">{t("Shopify has this text no more.")}</Text>
            </Banner>
          )}
          {replies.length > 0 && (
            <Banner
              tone="warning"
              title={t("Saved replies quote words that are not here any more")}
            >
              <List>
                {replies.map(({ id, name }) => (
                  <List.Item key={id}>
                    <Link url={`/app/saved-replies/${id}`}>{name}</Link>
                  </List.Item>
                ))}
              </List>
            </Banner>
          )}
          <Card>
            <BlockStack gap="300">
              <BlockStack gap="100">
                <Text as="h2" variant="headingSm">
                  {shown.isFirst
                    ? t("As Loupe saw it first, on {day}", { day: dayWords(shown.at, place) })
                    : t("What changed on {day}", { day: dayWords(shown.at, place) })}
                </Text>
                <Text as="p" variant="bodySm" tone="subdued">
                  {t("Version {version, number}, seen {time}", {
                    version: shown.version,
                    time: fullTime(shown.at, place),
                  })}
                </Text>
              </BlockStack>
              <Difference pieces={shown.pieces} />
              {url !== null && (
                <Link url={url} target="_blank">
                  {t("Open it in the online store")}
                </Link>
              )}
            </BlockStack>
          </Card>
          {versions.length > 1 && (
            <Card>
              <BlockStack gap="200">
                <Text as="h2" variant="headingSm">
                  {t("Versions")}
                </Text>
                <ul className="loupe-plain-list">
                  {versions.map(({ version, at }) => (
                    <li key={version}>
                      <InlineStack gap="200">
                        {version === shown.version ? (
                          <Text as="span" fontWeight="semibold">
                            {t("Version {version, number}", { version })}
                          </Text>
                        ) : (
                          <Link url={`${hrefOfText(textKey)}?version=${version}`}>
                            {t("Version {version, number}", { version })}
                          </Link>
                        )}
                        <Text as="span" tone="subdued">
                          {fullTime(at, place)}
                        </Text>
                      </InlineStack>
                    </li>
                  ))}
                </ul>
              </BlockStack>
            </Card>
          )}
        </BlockStack>
      </Page>
    </main>
  );
}
