import { Text } from "@shopify/polaris";
import {
  correctionIn,
  outcomeIn,
  ratingFigure,
  ratings,
  type FigureName,
} from "#app/domain/report/figure.ts";
import { averageRating } from "#app/domain/report/ratings.ts";
import { countOf } from "#app/domain/report/report-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { FigureList } from "./figure-list.tsx";
import {
  correctionWords,
  figureWords,
  outcomeOfComplaintWords,
  plainWords,
} from "./figure-words.ts";
import { shareWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";
import type { ReportPartProps } from "./report-part.ts";

/** What customers said, and what had to be put right. */
export function FeedbackPart({ view }: ReportPartProps) {
  const t = useWords();
  const { locale } = useReport();
  const { now, before } = view.figures;
  const row = (figure: FigureName, words: string) => ({
    figure,
    words,
    count: countOf(now, figure),
    before: countOf(before, figure),
  });
  const chosen = (keyIn: (figure: FigureName) => string | null, says: typeof correctionWords) =>
    [...new Set([...now, ...before].map(({ figure }) => figure))]
      .flatMap((figure) => {
        const key = keyIn(figure);
        return key === null ? [] : [row(figure, says(key, t))];
      })
      .toSorted((one, other) => other.count - one.count || (one.figure < other.figure ? -1 : 1));
  const average = averageRating(now);
  return (
    <>
      <FigureList
        title={t("Ratings")}
        rows={ratings
          .toReversed()
          .map((one) => row(ratingFigure(one), figureWords(ratingFigure(one), t)))}
      >
        <Text as="p">
          {average === null
            ? t("Nobody has rated a ticket in this time.")
            : t("{average, number} of 5 on average.", { average })}
        </Text>
      </FigureList>
      <FigureList
        title={t("Surveys")}
        rows={(["asked", "answered"] as const).map((figure) => row(figure, t(plainWords[figure])))}
      >
        <Text as="p" tone="subdued">
          {t("Answered of those that were sent: {share}", {
            share: shareWords(countOf(now, "answered"), countOf(now, "asked"), locale, t),
          })}
        </Text>
      </FigureList>
      <FigureList
        title={t("Corrections by cause")}
        empty={t("No answer was corrected in this time.")}
        rows={chosen(correctionIn, correctionWords)}
      />
      <FigureList
        title={t("Complaints")}
        rows={[
          row("complaint", t(plainWords.complaint)),
          ...chosen(outcomeIn, outcomeOfComplaintWords),
        ]}
      />
    </>
  );
}
