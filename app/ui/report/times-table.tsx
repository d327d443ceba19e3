import { Text } from "@shopify/polaris";
import type { TimesOf } from "#app/domain/report/report-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { countWords, minuteWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";

type TimesTableProps = {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly (TimesOf & { readonly words: string })[];
};

/** The middle and the slowest tenth, in business time and on the clock on the wall. */
export function TimesTable({ caption, head, rows }: TimesTableProps) {
  const t = useWords();
  const { locale } = useReport();
  const columns = [
    { words: t("Median"), of: (row: TimesOf) => minuteWords(row.median, t) },
    { words: t("Nine of ten within"), of: (row: TimesOf) => minuteWords(row.p90, t) },
    {
      words: t("Median, nights included"),
      of: ({ elapsedMedian }: TimesOf) =>
        elapsedMedian === null ? "–" : minuteWords(elapsedMedian, t),
    },
    { words: t("Counted"), of: (row: TimesOf) => countWords(row.count, locale) },
  ];
  return (
    <table className="loupe-ledger" data-test="times" data-by={rows[0]?.by}>
      <caption>
        <Text as="span" visuallyHidden>
          {caption}
        </Text>
      </caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map(({ words }) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.of}>
            <th scope="row">{row.words}</th>
            {columns.map(({ words, of }) => (
              <td key={words} data-label={words}>
                {of(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
