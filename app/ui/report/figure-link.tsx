import { Link } from "@shopify/polaris";
import type { FigureName } from "#app/domain/report/figure.ts";
import { reportPath } from "#app/domain/report/report-filter.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { figureWords } from "./figure-words.ts";
import { countWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";

type FigureLinkProps = {
  readonly figure: FigureName;
  readonly count: number;
  /** What stands there in place of the count. */
  readonly words?: string;
};

/** A count that leads to its tickets; nothing leads from a zero. */
export function FigureLink({ figure, count, words: given }: FigureLinkProps) {
  const t = useWords();
  const { ask, locale } = useReport();
  const words = given ?? countWords(count, locale);
  return (
    <span data-test="figure" data-figure={figure}>
      {count === 0 ? (
        words
      ) : (
        <Link
          url={reportPath({ ...ask, show: figure })}
          accessibilityLabel={t("{figure}: {count}", {
            figure: figureWords(figure, t),
            count: words,
          })}
        >
          {words}
        </Link>
      )}
    </span>
  );
}
