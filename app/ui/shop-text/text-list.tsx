import { Badge, InlineStack, Link, Text } from "@shopify/polaris";
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** A text of the shop as a list shows it. */
export type ListedTextShown = {
  readonly key: ShopTextKey;
  readonly title: string;
  readonly url: string | null;
  readonly version: number;
  /** ISO 8601. */
  readonly changedAt: string;
  /** Saved replies that quote words which it no longer has. */
  readonly drifts: number;
};

type TextListProps = {
  readonly texts: readonly ListedTextShown[];
  readonly label: string;
  readonly timeZone: string;
  readonly locale: string;
};

export function TextList({ texts, label, ...place }: TextListProps) {
  const t = useWords();
  return (
    <ul className="loupe-list" aria-label={label}>
      {texts.map(({ key, title, version, changedAt, drifts }) => (
        <li key={key} className="loupe-member" data-test="shop-text">
          <div className="loupe-member__words">
            <Link url={hrefOfText(key)} removeUnderline>
              {title}
            </Link>
            <Text as="span" variant="bodySm" tone="subdued">
              {version === 1
                ? t("First seen on {day}", { day: dayWords(changedAt, place) })
                : t("Version {version, number}, changed on {day}", {
                    version,
                    day: dayWords(changedAt, place),
                  })}
            </Text>
          </div>
          {drifts > 0 && (
            <InlineStack>
              <Badge tone="attention">
                {t(
                  "{count, plural, one {# saved reply quotes old words} other {# saved replies quote old words}}",
                  { count: drifts },
                )}
              </Badge>
            </InlineStack>
          )}
        </li>
      ))}
    </ul>
  );
}

export const hrefOfText = (key: string): string => `/app/texts/${encodeURIComponent(key)}`;
