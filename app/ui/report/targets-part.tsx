import { Box, Card, Link, Text } from "@shopify/polaris";
import { causeFigure, honestyFigures, promiseFigures } from "#app/domain/report/figure.ts";
import { honestyReport } from "#app/domain/report/honesty.ts";
import { countOf } from "#app/domain/report/report-view.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { AttainmentTable } from "./attainment-table.tsx";
import { FigureList } from "./figure-list.tsx";
import { besideWords, promiseWords } from "./figure-words.ts";
import { shareWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";
import type { ReportPartProps } from "./report-part.ts";

/** Were the targets kept? And beside it all that could make the figure look better than it is. */
export function TargetsPart({ view }: ReportPartProps) {
  const t = useWords();
  const { locale } = useReport();
  const { now, before } = view.figures;
  const report = honestyReport(now);
  const sum = (outcome: "met" | "missed") =>
    report.lines.reduce((all, line) => all + line[outcome], 0);
  const { missed, running } = view.parked;
  return (
    <>
      <Card>
        <Text as="p" variant="headingLg">
          <span data-test="attainment">
            {shareWords(sum("met"), sum("met") + sum("missed"), locale, t)}
          </span>
        </Text>
        <Text as="p" tone="subdued">
          {t(
            "of the targets that were met or missed. Running ones, and those that were cancelled because nobody waits any more, count on neither side.",
          )}
        </Text>
      </Card>
      <Card padding="0">
        <AttainmentTable lines={report.lines} before={honestyReport(before).lines} />
      </Card>
      {missed + running > 0 && (
        <Box paddingInline={{ xs: "400", sm: "0" }}>
          <Text as="p" tone="subdued">
            {withSlots(
              t(
                "First replies include {mail}: {missed} missed, {running} running. It has no ticket yet.",
                { mail: slot("mail"), missed, running },
              ),
              { mail: <Link url="/app/parked">{t("parked mail")}</Link> },
            )}
          </Text>
        </Box>
      )}
      <FigureList
        title={t("Read beside it")}
        rows={honestyFigures.map((figure) => ({
          figure,
          words: t(besideWords[figure]),
          count: countOf(now, figure),
          before: countOf(before, figure),
        }))}
      />
      <FigureList
        title={t("Promises by their date")}
        rows={promiseFigures.map((figure) => ({
          figure,
          words: t(promiseWords[figure]),
          count: countOf(now, figure),
          before: countOf(before, figure),
        }))}
      />
      <FigureList
        title={t("Causes of misses")}
        empty={t("No cause was given in this time.")}
        rows={report.causes.map(({ cause, count }) => ({
          figure: causeFigure(cause),
          words: t(cause),
          count,
          before: countOf(before, causeFigure(cause)),
        }))}
      />
    </>
  );
}
