import { BlockStack, Card, List, Page, Text } from "@shopify/polaris";
import { honestyFigures, promiseFigures } from "#app/domain/report/figure.ts";
import { honestyReport } from "#app/domain/report/honesty.ts";
import { monthlySentences, type MonthFigures } from "#app/domain/report/monthly-sentences.ts";
import { countOf, type CountedFigures } from "#app/domain/report/report-view.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { targetInWords } from "#app/domain/sla/target.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { besideWords, kindWords, plainWords, promiseWords } from "./figure-words.ts";
import { countWords, dateWords, shareWords } from "./number-words.ts";

type MonthPageProps = {
  /** `2026-10` */
  readonly month: string;
  /** First and last day, `2026-10-01`. */
  readonly from: string;
  readonly until: string;
  /** Null where the next one has not begun. */
  readonly nextHref: string | null;
  readonly previousHref: string;
  readonly figures: CountedFigures;
  readonly byUrgency: MonthFigures["byUrgency"];
  readonly firstReplies: MonthFigures["firstReplies"];
  readonly targets: Readonly<Record<Urgency, string>> | null;
  readonly versions: { readonly policy: number; readonly calendar: number };
  readonly shopName: string;
  /** When it was put together: "23 Nov 2026, 16:04 CET". */
  readonly asOf: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly onPrint: () => void;
};

/** A month on a page to print or to keep as PDF: what was done, with the method. */
export function MonthPage(props: MonthPageProps) {
  const t = useWords();
  const { figures, locale, targets } = props;
  const { now, before } = figures;
  const sentences = monthlySentences({
    all: now,
    byUrgency: props.byUrgency,
    firstReplies: props.firstReplies,
    targets: targets && {
      general: targetInWords(targets.general),
      urgent: targetInWords(targets.urgent),
    },
  });
  const month = new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${props.month}-01T00:00:00Z`));
  const rows = [
    ...(["opened", "received", "replied", "bounced", "complaint", "order-touched"] as const).map(
      (figure) => ({ figure, words: t(plainWords[figure]) }),
    ),
    ...promiseFigures.map((figure) => ({ figure, words: t(promiseWords[figure]) })),
    ...honestyFigures.map((figure) => ({ figure, words: t(besideWords[figure]) })),
  ];
  return (
    <main className="loupe-sheet">
      <Page
        title={t("{shop}: {month}", { shop: props.shopName, month })}
        subtitle={t("How customers were answered from {from} to {until}.", {
          from: dateWords(props.from, locale),
          until: dateWords(props.until, locale),
        })}
        backAction={{ content: t("Reports"), url: "/app/reports" }}
        primaryAction={{ content: t("Print or save as PDF"), onAction: props.onPrint }}
        secondaryActions={[
          { content: t("Month before"), url: props.previousHref },
          ...(props.nextHref === null ? [] : [{ content: t("Month after"), url: props.nextHref }]),
        ]}
      >
        <BlockStack gap="400">
          <Card>
            {sentences.length === 0 ? (
              <Text as="p">{t("Nobody wrote in this month, and nothing was owed.")}</Text>
            ) : (
              <div data-test="sentences">
                <List>
                  {sentences.map((sentence) => {
                    const said = t(sentence);
                    return <List.Item key={said}>{said}</List.Item>;
                  })}
                </List>
              </div>
            )}
          </Card>
          <Card>
            <section aria-label={t("Targets by kind")}>
              <Text as="h2" variant="headingSm">
                {t("Targets by kind")}
              </Text>
              <table className="loupe-counts">
                <thead>
                  <tr>
                    <th scope="col">{t("Target")}</th>
                    <th scope="col">{t("Met")}</th>
                    <th scope="col">{t("Missed")}</th>
                    <th scope="col">{t("Still running")}</th>
                    <th scope="col">{t("Kept")}</th>
                  </tr>
                </thead>
                <tbody>
                  {honestyReport(now)
                    .lines.filter(({ met, missed, running }) => met + missed + running > 0)
                    .map((line) => (
                      <tr key={line.kind}>
                        <th scope="row">{t(kindWords[line.kind])}</th>
                        <td>{countWords(line.met, locale)}</td>
                        <td>{countWords(line.missed, locale)}</td>
                        <td>{countWords(line.running, locale)}</td>
                        <td>{shareWords(line.met, line.met + line.missed, locale, t)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </section>
          </Card>
          <Card>
            <section aria-label={t("Counts")}>
              <Text as="h2" variant="headingSm">
                {t("Counts")}
              </Text>
              <table className="loupe-counts">
                <thead>
                  <tr>
                    <th scope="col">{t("Figure")}</th>
                    <th scope="col">{month}</th>
                    <th scope="col">{t("Month before")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ figure, words }) => (
                    <tr key={figure}>
                      <th scope="row">{words}</th>
                      <td>{countWords(countOf(now, figure), locale)}</td>
                      <td>{countWords(countOf(before, figure), locale)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </Card>
          <Card>
            <section aria-label={t("How this was counted")}>
              <BlockStack gap="200">
                <Text as="h2" variant="headingSm">
                  {t("How this was counted")}
                </Text>
                <Text as="p">
                  {t(
                    "Each customer message that asks for an answer is counted once, in the month in which it reached the shop, by the hours of the shop ({timeZone}, calendar version {calendar}, policy version {policy}). Thanks, machines' mail and spam ask for none.",
                    { timeZone: props.timeZone, ...props.versions },
                  )}
                </Text>
                <Text as="p">
                  {t(
                    "In time means that the mail provider accepted an agent's reply by the due instant. What still runs, and what was cancelled because nobody waits any more, counts on neither side; a miss stays a miss. Percentages are cut after one decimal and never rounded up, and of fewer than twenty the counts are told.",
                  )}
                </Text>
                <Text as="p">{t("As of {asOf}.", { asOf: props.asOf })}</Text>
              </BlockStack>
            </section>
          </Card>
        </BlockStack>
      </Page>
    </main>
  );
}
