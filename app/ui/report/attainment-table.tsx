import { Text } from "@shopify/polaris";
import { clockFigure, clockOutcomes } from "#app/domain/report/figure.ts";
import type { AttainmentLine } from "#app/domain/report/honesty.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { FigureLink } from "./figure-link.tsx";
import { kindWords, outcomeWords } from "./figure-words.ts";
import { shareWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";

type AttainmentTableProps = {
  readonly lines: readonly AttainmentLine[];
  readonly before: readonly AttainmentLine[];
};

/** A line for each kind of clock; on a phone its figures stand below it. */
export const AttainmentTable = ({ lines, before }: AttainmentTableProps) => {
  const t = useWords();
  const { locale } = useReport();
  const kept = (line: AttainmentLine | undefined) =>
    line === undefined ? "–" : shareWords(line.met, line.met + line.missed, locale, t);
  return (
    <table className="loupe-ledger">
      <caption>
        <Text as="span" visuallyHidden>
          {t("Targets by kind")}
        </Text>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("Target")}</th>
          {clockOutcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {t(outcomeWords[outcome])}
            </th>
          ))}
          <th scope="col">{t("Kept")}</th>
          <th scope="col">{t("Kept before")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr
            key={line.kind}
            data-test="attainment-line"
            data-kind={line.kind}
            data-quiet={isQuiet(line)}
          >
            <th scope="row">{t(kindWords[line.kind])}</th>
            {clockOutcomes.map((outcome) => (
              <td
                key={outcome}
                data-label={t(outcomeWords[outcome])}
                data-zero={line[outcome] === 0}
              >
                <FigureLink figure={clockFigure(line.kind, outcome)} count={line[outcome]} />
              </td>
            ))}
            <td
              data-label={isQuiet(line) ? "" : t("Kept")}
              data-zero={line.attainment === null && !isQuiet(line)}
            >
              {kept(line)}
            </td>
            <td
              data-label={before[index]?.attainment === null ? "" : t("Kept before")}
              data-zero={before[index]?.attainment === null}
            >
              {kept(before[index])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A line of nothing but zeros. */
const isQuiet = (line: AttainmentLine): boolean =>
  clockOutcomes.every((outcome) => line[outcome] === 0);
