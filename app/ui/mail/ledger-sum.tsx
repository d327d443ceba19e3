import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { parsedMails, type LedgerDay } from "#app/domain/mail/ledger.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { screenedWords } from "./screened-words.ts";

type LedgerSumProps = {
  readonly total: Omit<LedgerDay, "date">;
  readonly locale: string;
};

/** All days together, each figure with the way to its mail. */
export function LedgerSum({ total, locale }: LedgerSumProps) {
  const t = useWords();
  const number = new Intl.NumberFormat(locale);
  const figures = [
    { name: "received", words: t("Received"), mails: total.received, to: null },
    { name: "parsed", words: t("Read"), mails: parsedMails(total), to: null },
    { name: "ticketed", words: t("In tickets"), mails: total.ticketed, to: "/app?view=all" },
    { name: "screened", words: t("Screened"), mails: total.screened, to: "/app/mail/screened" },
    { name: "duplicate", words: t("Same mail again"), mails: total.duplicate, to: null },
    { name: "parked", words: t("Parked"), mails: total.parked, to: "/app/parked" },
    { name: "waiting", words: t("Waiting to be read"), mails: total.waiting, to: null },
  ];
  const kinds = Object.entries(total.byKind).sort((a, b) => b[1] - a[1]);
  return (
    <Card>
      <BlockStack gap="300">
        <dl className="loupe-sums">
          {figures.map(({ name, words, mails, to }) => (
            <div key={name} data-test="ledger-sum" data-name={name} data-mails={mails}>
              <dt>{words}</dt>
              <dd>
                {to === null ? number.format(mails) : <Link url={to}>{number.format(mails)}</Link>}
              </dd>
            </div>
          ))}
        </dl>
        {kinds.length > 0 && (
          <Text as="p" tone="subdued">
            {t("Screened:")}{" "}
            {kinds.map(([kind, mails], index) => (
              <span key={kind}>
                {index > 0 && ", "}
                <Link url={`/app/mail/screened?view=${kind}`}>
                  {t(screenedWords(kind))} {number.format(mails)}
                </Link>
              </span>
            ))}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
