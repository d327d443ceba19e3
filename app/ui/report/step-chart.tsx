import { Text } from "@shopify/polaris";
import type { SeriesStep } from "#app/domain/report/report-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { Columns } from "./columns.tsx";
import { countWords, dateWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";

type Series = {
  readonly name: "opened" | "received" | "replied" | "backlog";
  readonly words: string;
};

type StepChartProps = {
  readonly title: string;
  readonly steps: readonly SeriesStep[];
  readonly bars: Series;
  readonly line: Series;
};

/** What happened from step to step as bars, and how it stood as a line. */
export function StepChart({ title, steps, bars, line }: StepChartProps) {
  const t = useWords();
  const { locale } = useReport();
  const isQuiet = steps.every((step) => step[bars.name] === 0 && step[line.name] === 0);
  const nameOf = ({ from, until }: SeriesStep) =>
    from === until
      ? dateWords(from, locale)
      : t("{from} to {until}", { from: dateWords(from, locale), until: dateWords(until, locale) });
  return (
    <ChartFrame
      title={title}
      columns={[t("Days"), bars.words, line.words]}
      rows={steps.map((step) => [
        nameOf(step),
        countWords(step[bars.name], locale),
        countWords(step[line.name], locale),
      ])}
    >
      {isQuiet ? (
        <Text as="p" tone="subdued">
          {t("None in this time.")}
        </Text>
      ) : (
        <Columns
          bars={bars.words}
          line={line.words}
          columns={steps.map((step) => ({
            name: nameOf(step),
            short: shortDate(step.from, locale),
            bar: step[bars.name],
            line: step[line.name],
          }))}
          valueWords={(value) => countWords(value, locale)}
        />
      )}
    </ChartFrame>
  );
}

const shortDate = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
