import { Badge, BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { kindWords } from "#app/domain/check/kind-words.ts";
import type { Finding } from "#app/domain/check/finding.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type FindingListProps = {
  readonly findings: readonly Finding[];
  /** For the age of facts. */
  readonly now: Instant;
  readonly disabled: boolean;
  /** Writes what is so in place of what is not. */
  readonly onFix: (finding: Finding, words: string) => void;
  /** Marks the words in the field. */
  readonly onShow: (finding: Finding) => void;
};

/** What is not so in the reply, beside the field that it is written in. */
export function FindingList({ findings, now, disabled, onFix, onShow }: FindingListProps) {
  const t = useWords();
  const blocking = findings.filter(({ blocks }) => blocks).length;
  return (
    <section aria-label={t("Checks of this reply")} data-test="findings">
      <div aria-live="polite" className="loupe-checks__count">
        {findings.length > 0 && (
          <Text as="p" variant="bodySm" fontWeight="semibold">
            {blocking > 0
              ? t(
                  "{count, plural, one {# thing to look at} other {# things to look at}}, {blocking, plural, one {# blocks} other {# block}}",
                  { count: findings.length, blocking },
                )
              : t("{count, plural, one {# thing to look at} other {# things to look at}}", {
                  count: findings.length,
                })}
          </Text>
        )}
      </div>
      {findings.length > 0 && (
        <ul className="loupe-checks">
          {findings.map((finding) => (
            <li
              key={`${finding.kind} ${finding.start}`}
              className="loupe-check"
              data-test="finding"
              data-blocks={finding.blocks}
            >
              <BlockStack gap="100">
                <InlineStack gap="200" blockAlign="center">
                  <Badge tone={finding.blocks ? "critical" : "warning"}>
                    {t(kindWords[finding.kind])}
                  </Badge>
                  <Text as="span" variant="bodySm">
                    {t(finding.because)}
                  </Text>
                </InlineStack>
                <Quote finding={finding} />
                <FactLine finding={finding} now={now} />
                <InlineStack gap="200">
                  {finding.replacement !== undefined && (
                    <Button
                      size="micro"
                      disabled={disabled}
                      onClick={() => onFix(finding, finding.replacement ?? "")}
                    >
                      {t("Write “{words}”", { words: finding.replacement })}
                    </Button>
                  )}
                  <Button
                    size="micro"
                    variant="tertiary"
                    disabled={disabled}
                    onClick={() => onShow(finding)}
                  >
                    {t("Go to the sentence")}
                  </Button>
                </InlineStack>
              </BlockStack>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The sentence, with what is not so marked in it. */
function Quote({ finding }: { readonly finding: Finding }) {
  const { sentence, sentenceAt, start, end } = finding;
  const from = Math.max(0, start - sentenceAt.start);
  const to = Math.min(sentence.length, end - sentenceAt.start);
  return (
    <Text as="p" variant="bodySm" tone="subdued" breakWord>
      {sentence.slice(0, from)}
      <mark className="loupe-check__mark">{sentence.slice(from, to)}</mark>
      {sentence.slice(to)}
    </Text>
  );
}

function FactLine({ finding, now }: { readonly finding: Finding; readonly now: Instant }) {
  const t = useWords();
  const { fact } = finding;
  if (!fact) return null;
  const age =
    fact.at === null
      ? null
      : t("{minutes, plural, =0 {just now} one {# minute ago} other {# minutes ago}}", {
          minutes: Math.max(0, Math.floor((now - fact.at) / MINUTE_MS)),
        });
  const source = t("{source, select, shopify {Shopify} thread {This ticket} other {Settings}}", {
    source: fact.source,
  });
  return (
    <Text as="p" variant="bodySm" breakWord>
      {age === null
        ? t("{fact} ({source})", { fact: t(fact.words), source })
        : t("{fact} ({source}, {age})", { fact: t(fact.words), source, age })}
    </Text>
  );
}
