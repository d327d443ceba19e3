import { Badge, Text } from "@shopify/polaris";
import { dueWords, momentWords } from "#app/domain/sla/due-words.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { ClockView } from "#app/domain/ticket/ticket-view.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { ClockHistory } from "./clock-history.tsx";
import { clockKindWords, clockStateWords } from "./clock-words.ts";
import { dueInput } from "./due-input.ts";
import { nextDue } from "./next-due.ts";

type ClockItemProps = {
  readonly clock: ClockView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** One clock: how it stands, by when it wants what, what happened to it and how its due time came about. */
export function ClockItem({ clock, now, timeZone, locale }: ClockItemProps) {
  const state = clockStateWords[clock.state];
  const place = { timeZone, locale };
  const due = nextDue([clock]);
  const paused = pausedWords(clock.pausedMinutes);
  return (
    <div className="loupe-clock" data-test="clock" data-kind={clock.kind} data-state={clock.state}>
      <div className="loupe-between">
        <Text as="h3" variant="bodyMd" fontWeight="medium">
          {clockKindWords[clock.kind]}
        </Text>
        <Badge tone={state.tone}>{state.words}</Badge>
      </div>
      {due && <Text as="p">{dueWords(dueInput(due), now, timeZone, locale).words}</Text>}
      {clock.metAt !== null && (
        <Text as="p">
          {metWords[clock.kind]} {fullTime(clock.metAt, place)}
        </Text>
      )}
      {clock.state === "paused" && (
        <Text as="p" tone="subdued">
          Waits for the customer; it goes on when they answer.
        </Text>
      )}
      <Text as="p" variant="bodySm" tone="subdued">
        {targetWords(clock)}
        {clock.dueAt !== null && (
          <>
            {" · Due "}
            <time dateTime={clock.dueAt} title={fullTime(clock.dueAt, place)}>
              {momentWords(instantOf(new Date(clock.dueAt)), now, timeZone, locale)}
            </time>
          </>
        )}
        {paused !== null && ` · ${paused}`}
      </Text>
      <ClockHistory clock={clock} {...place} />
    </div>
  );
}

const metWords = {
  "first-reply": "Answered",
  "next-reply": "Answered",
  resolution: "Resolved",
  update: "Told",
  promise: "Kept",
} satisfies Record<ClockView["kind"], string>;

function targetWords({ target, kind }: ClockView): string {
  if (target !== null) return `Target: ${target}`;
  return kind === "promise" ? "A promise to the customer" : "A date set by an agent";
}

function pausedWords(minutes: number): string | null {
  if (minutes === 0) return null;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])];
  return `Paused for ${parts.join(" ")} of opening time`;
}
