/** A report as a table for a spreadsheet: one number a line, with where it comes from. */
import type { Translate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";
import type { CountedFigures, SeriesStep, TimesOf } from "./report-view.ts";

export type ReportTable = {
  readonly figures: CountedFigures;
  readonly series: readonly SeriesStep[];
  readonly times: readonly { readonly figure: string; readonly rows: readonly TimesOf[] }[];
};

type Names = {
  readonly t: Translate;
  readonly nameOf: (times: TimesOf) => string;
};

const headings = [
  say("Table"),
  say("Figure"),
  say("Of"),
  say("Now"),
  say("Before"),
  say("Unit"),
] as const;

/** Figures keep their stored names, so that the next month's table has the same; the days are ISO 8601. */
export function reportTable(
  { figures, series, times }: ReportTable,
  { t, nameOf }: Names,
): readonly (readonly string[])[] {
  const names = [
    ...new Set([...figures.now, ...figures.before].map(({ figure }) => figure)),
  ].sort();
  const of = (list: CountedFigures["now"], name: string) =>
    list.find(({ figure }) => figure === name);
  return [
    headings.map((heading) => t(heading)),
    ...names.flatMap((name) => {
      const [now, before] = [of(figures.now, name), of(figures.before, name)];
      const line = (kind: "count" | "total", unit: string) => [
        "figures",
        name,
        "",
        String(now?.[kind] ?? 0),
        String(before?.[kind] ?? 0),
        unit,
      ];
      const isWorth = name.startsWith("action:") && (now?.total ?? 0) + (before?.total ?? 0) > 0;
      return [line("count", "count"), ...(isWorth ? [line("total", "hundredths")] : [])];
    }),
    ...times.flatMap(({ figure, rows }) =>
      rows.flatMap((row) =>
        (["count", "median", "p90", "elapsedMedian", "elapsedP90"] as const)
          .filter((column) => row[column] !== null)
          .map((column) => [
            `times by ${row.by}`,
            `${figure} ${column}`,
            nameOf(row),
            String(row[column]),
            "",
            column === "count"
              ? "count"
              : column.startsWith("elapsed")
                ? "minutes"
                : "business minutes",
          ]),
      ),
    ),
    ...series.flatMap((step) =>
      (["opened", "received", "replied", "backlog"] as const).map((column) => [
        "days",
        column,
        step.from === step.until ? step.from : `${step.from}/${step.until}`,
        String(step[column]),
        "",
        "count",
      ]),
    ),
  ];
}
