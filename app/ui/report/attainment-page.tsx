import { BlockStack, Box, Button, ButtonGroup, Card, Link, Page, Text } from "@shopify/polaris";
import {
  causeFigure,
  honestyFigures,
  reportPeriods,
  type HonestyReport,
} from "#app/domain/report/honesty.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { attainmentPath } from "./attainment-path.ts";
import { AttainmentTable } from "./attainment-table.tsx";
import { CountedTickets, type CountedTicketView } from "./counted-tickets.tsx";
import { FigureLink } from "./figure-link.tsx";
import { besideWords, promiseWords } from "./figure-words.ts";
import { percentWords } from "./percent-words.ts";

type AttainmentPageProps = {
  readonly report: HonestyReport;
  readonly days: number;
  /** The figure whose tickets are listed, or null. */
  readonly figure: string | null;
  readonly tickets: readonly CountedTicketView[];
  /** Parked mails among the first replies; they have no ticket. */
  readonly parked: { readonly missed: number; readonly running: number };
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** Saves what agents corrected in triage; only for those who may export. */
  readonly onExportLabels?: (() => void) | undefined;
};

/** Were the targets kept? And beside it all that could make the figure look better than it is. */
export function AttainmentPage(props: AttainmentPageProps) {
  const t = useWords();
  const { report, days, figure, tickets, parked, now, timeZone, locale, onExportLabels } = props;
  const link = { days, locale };
  return (
    <main>
      <Page
        title={t("Targets kept")}
        subtitle={t("What began in the last {days} days.", { days })}
        secondaryActions={
          onExportLabels && [{ content: t("Export triage corrections"), onAction: onExportLabels }]
        }
      >
        <BlockStack gap="400">
          <nav aria-label={t("Period")}>
            <Box paddingInline={{ xs: "400", sm: "0" }}>
              <ButtonGroup variant="segmented">
                {reportPeriods.map((period) => (
                  <Button
                    key={period}
                    {...(period === days
                      ? { pressed: true }
                      : { url: attainmentPath(period, figure) })}
                    accessibilityLabel={t("The last {period} days", { period })}
                  >
                    {t("{period} days", { period })}
                  </Button>
                ))}
              </ButtonGroup>
            </Box>
          </nav>
          <Card>
            <Text as="p" variant="headingLg">
              <span data-test="attainment">{percentWords(report.attainment, locale)}</span>
            </Text>
            <Text as="p" tone="subdued">
              {t(
                "of the targets that were met or missed. Running ones, and those that were cancelled because nobody waits any more, count on neither side.",
              )}
            </Text>
          </Card>
          <Card padding="0">
            <AttainmentTable lines={report.lines} days={days} locale={locale} />
          </Card>
          {parked.missed + parked.running > 0 && (
            <Box paddingInline={{ xs: "400", sm: "0" }}>
              <Text as="p" tone="subdued">
                {withSlots(
                  t(
                    "First replies include {mail}: {missed} missed, {running} running. It has no ticket yet.",
                    { mail: slot("mail"), missed: parked.missed, running: parked.running },
                  ),
                  { mail: <Link url="/app/parked">{t("parked mail")}</Link> },
                )}
              </Text>
            </Box>
          )}
          <Figures
            title={t("Read beside it")}
            rows={honestyFigures.map((name) => ({
              figure: name,
              words: t(besideWords[name]),
              count: report.beside[name],
            }))}
            {...link}
          />
          <Figures
            title={t("Promises by their date")}
            rows={(["promises-kept", "promises-broken"] as const).map((name) => ({
              figure: name,
              words: t(promiseWords[name]),
              count: report.promises[name],
            }))}
            {...link}
          />
          {report.causes.length > 0 && (
            <Figures
              title={t("Causes of misses")}
              rows={report.causes.map(({ cause, count }) => ({
                figure: causeFigure(cause),
                words: cause,
                count,
              }))}
              {...link}
            />
          )}
          {figure !== null && (
            <CountedTickets
              figure={figure}
              tickets={tickets}
              now={now}
              timeZone={timeZone}
              locale={locale}
            />
          )}
        </BlockStack>
      </Page>
    </main>
  );
}

const Figures = ({
  title,
  rows,
  days,
  locale,
}: {
  readonly title: string;
  readonly rows: readonly {
    readonly figure: string;
    readonly words: string;
    readonly count: number;
  }[];
  readonly days: number;
  readonly locale: string;
}) => (
  <Card>
    <section aria-label={title}>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          {title}
        </Text>
        <ul className="loupe-plain-list">
          {rows.map(({ figure, words, count }) => (
            <li key={figure} className="loupe-between">
              <span>{words}</span>
              <FigureLink figure={figure} count={count} days={days} locale={locale} />
            </li>
          ))}
        </ul>
      </BlockStack>
    </section>
  </Card>
);
