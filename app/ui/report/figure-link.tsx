import { Link } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import { attainmentPath } from "./attainment-path.ts";
import { figureWords } from "./figure-words.ts";

type FigureLinkProps = {
  readonly figure: string;
  readonly count: number;
  readonly days: number;
  readonly locale: string;
};

/** A count that leads to its tickets; nothing leads from a zero. */
export function FigureLink({ figure, count, days, locale }: FigureLinkProps) {
  const t = useWords();
  const words = new Intl.NumberFormat(locale).format(count);
  return (
    <span data-test="figure" data-figure={figure}>
      {count === 0 ? (
        words
      ) : (
        <Link
          url={attainmentPath(days, figure)}
          accessibilityLabel={`${figureWords(figure, t)}: ${words}`}
        >
          {words}
        </Link>
      )}
    </span>
  );
}
