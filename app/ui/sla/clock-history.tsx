import { Text } from "@shopify/polaris";
import type { SaidTraceStep } from "#app/domain/sla/trace.ts";
import type { ClockStepView, ClockView } from "#app/domain/ticket/ticket-view.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type Place = { readonly timeZone: string; readonly locale: string };
type ClockHistoryProps = Place & { readonly clock: ClockView };

/** Folded away: how a due time came about, and what happened to the clock since it started. */
export const ClockHistory = ({ clock, ...place }: ClockHistoryProps) => {
  const t = useWords();
  return (
    <>
      {clock.trace.length > 0 && (
        <details className="loupe-why">
          <summary>{t("Why this time?")}</summary>
          <ol>
            {clock.trace.map((step, index) => (
              <li key={index}>
                <Text as="span" variant="bodySm">
                  <span title={traceTime(step, place)}>{t(step.says)}</span>
                </Text>
              </li>
            ))}
          </ol>
        </details>
      )}
      {clock.story.length > 0 && (
        <details className="loupe-why" data-test="clock-story">
          <summary>{t("What happened")}</summary>
          <ol>
            {clock.story.map((step, index) => (
              <li key={index}>
                <Text as="span" variant="bodySm">
                  {storyWords(step, place, t)}
                </Text>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
};

const traceTime = (step: SaidTraceStep, place: Place): string =>
  Number.isNaN(Date.parse(step.at)) ? "" : fullTime(step.at, place);

function storyWords({ at, words, by, dueAt }: ClockStepView, place: Place, t: Translate): string {
  const until = dueAt === null ? "" : `, ${t("until {until}", { until: fullTime(dueAt, place) })}`;
  return `${fullTime(at, place)}: ${t(words)}${until}${by === null ? "" : `, ${t("by {by}", { by })}`}`;
}
