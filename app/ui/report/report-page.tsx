import { Link } from "@remix-run/react";
import { BlockStack, Box, Card, Page, Text } from "@shopify/polaris";
import type { FunctionComponent } from "react";
import { factsBehind } from "#app/domain/report/figure.ts";
import {
  reportParts,
  reportPath,
  type ReportAsk,
  type ReportPart,
} from "#app/domain/report/report-filter.ts";
import { countOf } from "#app/domain/report/report-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { CountedTickets } from "./counted-tickets.tsx";
import { DeskPart } from "./desk-part.tsx";
import { FeedbackPart } from "./feedback-part.tsx";
import { dateWords } from "./number-words.ts";
import { OverviewPart } from "./overview-part.tsx";
import { ReportProvider } from "./report-context.tsx";
import { fieldsOf, ReportFilters, type FilterFields } from "./report-filters.tsx";
import type { ReportPartProps, ReportView } from "./report-part.ts";
import { TargetsPart } from "./targets-part.tsx";
import { TimesPart } from "./times-part.tsx";

type ReportPageProps = ReportPartProps & {
  readonly ask: ReportAsk;
  /** First and last day of the period and of the one before, `2026-10-05`. */
  readonly days: Readonly<Record<"from" | "until" | "beforeFrom" | "beforeUntil", string>>;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly onFilter: (changed: Partial<FilterFields>) => void;
  /** Only for those who may export. */
  readonly exports: {
    readonly onTable: () => void;
    readonly onLabels: () => void;
  } | null;
  readonly monthHref: string;
};

const partWords: Readonly<Record<ReportPart, Words>> = {
  overview: say("Overview"),
  targets: say("Targets kept"),
  times: say("Waiting times"),
  desk: say("Mail and work"),
  feedback: say("Feedback"),
};

const parts: Readonly<Record<ReportPart, FunctionComponent<ReportPartProps>>> = {
  overview: OverviewPart,
  targets: TargetsPart,
  times: TimesPart,
  desk: DeskPart,
  feedback: FeedbackPart,
};

/** How the shop answers its customers: a part of the figures for a period, and the tickets behind one of them. */
export function ReportPage(props: ReportPageProps) {
  const t = useWords();
  const { view, ask, days, locale, choices } = props;
  const Part = parts[ask.part];
  return (
    <main>
      <Page
        title={t("Reports")}
        subtitle={t("{from} to {until}, compared with {beforeFrom} to {beforeUntil}.", {
          from: dateWords(days.from, locale),
          until: dateWords(days.until, locale),
          beforeFrom: dateWords(days.beforeFrom, locale),
          beforeUntil: dateWords(days.beforeUntil, locale),
        })}
        secondaryActions={[
          { content: t("Month to print"), url: props.monthHref },
          ...(props.exports
            ? [
                { content: t("Export as table"), onAction: props.exports.onTable },
                { content: t("Export triage corrections"), onAction: props.exports.onLabels },
              ]
            : []),
        ]}
      >
        <ReportProvider value={{ ask, locale }}>
          <BlockStack gap="400">
            <Card padding="0">
              <nav aria-label={t("Parts of the report")}>
                <ul className="loupe-views">
                  {reportParts.map((part) => (
                    <li key={part}>
                      <Link
                        to={reportPath({ ...ask, part, show: null })}
                        className="loupe-views__link"
                        aria-current={part === ask.part ? "page" : undefined}
                      >
                        {t(partWords[part])}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
            </Card>
            <Card>
              <ReportFilters
                fields={fieldsOf(ask.filter, { name: ask.period.name, ...days })}
                choices={choices}
                onChange={props.onFilter}
              />
            </Card>
            <div data-test="report" data-part={ask.part}>
              <BlockStack gap="400">
                <Part view={view} choices={choices} currency={props.currency} />
              </BlockStack>
            </div>
            {ask.show !== null && (
              <CountedTickets
                figure={ask.show}
                tickets={view.tickets}
                count={shownCount(view, ask.show)}
                now={props.now}
                timeZone={props.timeZone}
                locale={locale}
              />
            )}
            <Method {...props} />
          </BlockStack>
        </ReportProvider>
      </Page>
    </main>
  );
}

/** Parked mail is counted and has no ticket to list. */
function shownCount({ figures, parked, tickets }: ReportView, figure: string): number {
  if (factsBehind(figure).length === 0) return tickets.length;
  const withoutTicket =
    figure === "first-reply.missed"
      ? parked.missed
      : figure === "first-reply.running"
        ? parked.running
        : 0;
  return Math.max(countOf(figures.now, figure) - withoutTicket, tickets.length);
}

function Method({ view, timeZone }: ReportPageProps) {
  const t = useWords();
  return (
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Text as="p" variant="bodySm" tone="subdued">
        {t(
          "Clocks and waiting times count on the day on which the customer began to wait, promises on their date or when they were kept before it, all else when it happened. Days are those of {timeZone}; business time is that of calendar version {calendar}. Waiting times are exact up to 400 minutes and beyond that cut by 1.3 % at most; of more than 200,000 every tenth is looked at.",
          { timeZone, calendar: view.versions.calendar },
        )}{" "}
        {view.waiting > 0 &&
          t(
            "{count, plural, one {# ticket that changed is} other {# tickets that changed are}} counted anew within minutes.",
            { count: view.waiting },
          )}
      </Text>
    </Box>
  );
}
