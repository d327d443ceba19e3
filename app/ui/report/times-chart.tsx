import type { TimesOf } from "#app/domain/report/report-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { Columns } from "./columns.tsx";
import { countWords, minuteWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";

const MINUTES_OF_HOUR = 60;
/** Of nothing there is no middle. */
const NONE = "–";

type TimesChartProps = {
  readonly title: string;
  readonly rows: readonly (TimesOf & { readonly words: string })[];
};

/** Median and slowest tenth of business time, side by side. */
export function TimesChart({ title, rows }: TimesChartProps) {
  const t = useWords();
  const { locale } = useReport();
  return (
    <ChartFrame
      title={title}
      columns={[t("When the mail came"), t("Median"), t("Nine of ten within"), t("Counted")]}
      rows={rows.map((row) => [
        row.words,
        row.count === 0 ? NONE : minuteWords(row.median, t),
        row.count === 0 ? NONE : minuteWords(row.p90, t),
        countWords(row.count, locale),
      ])}
    >
      <Columns
        bars={t("Median")}
        line={t("Nine of ten within")}
        columns={rows.map((row) => ({
          name: row.words,
          short: row.words,
          bar: row.median,
          line: row.p90,
        }))}
        apart
        unit={rows.some(({ p90 }) => p90 > MINUTES_OF_HOUR) ? MINUTES_OF_HOUR : 1}
        valueWords={(value) => minuteWords(Math.round(value), t)}
      />
    </ChartFrame>
  );
}
