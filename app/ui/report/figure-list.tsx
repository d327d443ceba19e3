import { BlockStack, Card, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { FigureName } from "#app/domain/report/figure.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { FigureLink } from "./figure-link.tsx";
import { countWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";

export type FigureRow = {
  readonly figure: FigureName;
  readonly words: string;
  readonly count: number;
  readonly before: number;
  /** Beside the count, such as an amount. */
  readonly more?: string;
};

type FigureListProps = {
  readonly title: string;
  readonly rows: readonly FigureRow[];
  /** Where there is no row at all. */
  readonly empty?: string;
  readonly children?: ReactNode;
};

/** Counts of the period and of the one before it; each leads to its tickets. */
export function FigureList({ title, rows, empty, children }: FigureListProps) {
  const t = useWords();
  const { locale } = useReport();
  return (
    <Card>
      <section aria-label={title}>
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">
            {title}
          </Text>
          {children}
          {rows.length === 0 ? (
            <Text as="p" tone="subdued">
              {empty ?? t("None in this time.")}
            </Text>
          ) : (
            <table className="loupe-counts">
              <thead>
                <tr>
                  <th scope="col">
                    <Text as="span" visuallyHidden>
                      {t("Figure")}
                    </Text>
                  </th>
                  <th scope="col">{t("Now")}</th>
                  <th scope="col">{t("Before")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ figure, words, count, before, more }) => (
                  <tr key={figure}>
                    <th scope="row">{words}</th>
                    <td>
                      <FigureLink figure={figure} count={count} />
                      {more !== undefined && ` · ${more}`}
                    </td>
                    <td>{countWords(before, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </BlockStack>
      </section>
    </Card>
  );
}
