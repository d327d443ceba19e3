import { Badge, Text } from "@shopify/polaris";
import { dueWords } from "#app/domain/sla/due-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TraceStep } from "#app/domain/sla/trace.ts";
import type { ClockView } from "#app/domain/ticket/ticket-view.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { clockKindWords, clockStateWords } from "./clock-words.ts";
import { dueInput } from "./due-input.ts";
import { nextDue } from "./next-due.ts";

type ClockItemProps = {
  readonly clock: ClockView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** One clock: how it stands, by when it wants what, and how that came about. */
export function ClockItem({ clock, now, timeZone, locale }: ClockItemProps) {
  const state = clockStateWords[clock.state];
  const place = { timeZone, locale };
  const due = nextDue([clock]);
  return (
    <div className="loupe-clock" data-test="clock" data-kind={clock.kind} data-state={clock.state}>
      <div className="loupe-between">
        <Text as="h3" variant="bodyMd" fontWeight="medium">
          {clockKindWords[clock.kind]}
        </Text>
        <Badge tone={state.tone}>{state.words}</Badge>
      </div>
      {due && <Text as="p">{dueWords(dueInput(due), now, timeZone, locale).words}</Text>}
      {clock.metAt !== null && <Text as="p">Answered {fullTime(clock.metAt, place)}</Text>}
      {clock.state === "paused" && (
        <Text as="p" tone="subdued">
          Waits for the customer; it goes on when they answer.
        </Text>
      )}
      <Text as="p" variant="bodySm" tone="subdued">
        Target: {clock.target}
      </Text>
      {clock.trace.length > 0 && (
        <details className="loupe-why">
          <summary>Why this time?</summary>
          <ol>
            {clock.trace.map((step, index) => (
              <li key={index}>
                <Text as="span" variant="bodySm">
                  <span title={traceTime(step, place)}>{step.says}</span>
                </Text>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

const traceTime = (step: TraceStep, place: { timeZone: string; locale: string }): string =>
  Number.isNaN(Date.parse(step.at)) ? "" : fullTime(step.at, place);
