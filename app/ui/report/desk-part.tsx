import { actionFigure } from "#app/domain/report/figure.ts";
import { actionKinds } from "#app/domain/action/action-kind.ts";
import { countOf, totalOf } from "#app/domain/report/report-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { FigureList } from "./figure-list.tsx";
import { actionWords, plainWords } from "./figure-words.ts";
import { amountWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";
import type { ReportPartProps } from "./report-part.ts";
import { StepChart } from "./step-chart.tsx";

const MAIL = ["opened", "received", "replied", "bounced"] as const;

/** How much there was to do, and what was done at Shopify. */
export function DeskPart({ view, currency }: ReportPartProps) {
  const t = useWords();
  const { locale } = useReport();
  const { now, before } = view.figures;
  const done = actionKinds
    .map(actionFigure)
    .filter((figure) => countOf(now, figure) + countOf(before, figure) > 0);
  return (
    <>
      <StepChart
        title={t("Tickets opened and on the desk")}
        steps={view.series}
        bars={{ name: "opened", words: t("Tickets opened") }}
        line={{ name: "backlog", words: t("On the desk at the end of the day") }}
      />
      <StepChart
        title={t("Messages received and replies sent")}
        steps={view.series}
        bars={{ name: "received", words: t("Messages received") }}
        line={{ name: "replied", words: t("Replies sent") }}
      />
      <FigureList
        title={t("Mail")}
        rows={MAIL.map((figure) => ({
          figure,
          words: t(plainWords[figure]),
          count: countOf(now, figure),
          before: countOf(before, figure),
        }))}
      />
      <FigureList
        title={t("Done at Shopify from tickets")}
        empty={t("Nothing was done at Shopify from a ticket in this time.")}
        rows={["order-touched", ...done].flatMap((figure) => {
          const count = countOf(now, figure);
          const total = totalOf(now, figure);
          if (figure === "order-touched" && count + countOf(before, figure) === 0) return [];
          return [
            {
              figure,
              words:
                figure === "order-touched"
                  ? t(plainWords[figure])
                  : actionWords(figure.slice("action:".length), t),
              count,
              before: countOf(before, figure),
              ...(total > 0 ? { more: amountWords(total, currency, locale) } : {}),
            },
          ];
        })}
      />
    </>
  );
}
