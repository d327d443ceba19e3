import { BlockStack, Card, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useWords } from "#app/ui/shared/words.tsx";

type ChartFrameProps = {
  readonly title: string;
  /** Headings of the table, the first one of its rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ReactNode;
};

/** A chart and the same as a table: for whoever does not see it, and for whoever wants the numbers. */
export function ChartFrame({ title, columns, rows, children }: ChartFrameProps) {
  const t = useWords();
  return (
    <Card>
      <figure className="loupe-chart" aria-label={title} data-test="chart">
        <BlockStack gap="300">
          <Text as="h3" variant="headingSm">
            {title}
          </Text>
          {children}
          <details className="loupe-chart__table">
            <summary>{t("Show as table")}</summary>
            <table className="loupe-counts">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([head = "", ...cells]) => (
                  <tr key={head}>
                    <th scope="row">{head}</th>
                    {cells.map((cell, index) => (
                      <td key={columns[index + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </BlockStack>
      </figure>
    </Card>
  );
}
