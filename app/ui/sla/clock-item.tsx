import { Badge, Text } from "@shopify/polaris";
import { dueWords, momentWords } from "#app/domain/sla/due-words.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { targetInWords } from "#app/domain/sla/target.ts";
import type { ClockView } from "#app/domain/ticket/ticket-view.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
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
  const t = useWords();
  const state = clockStateWords[clock.state];
  const place = { timeZone, locale };
  const due = nextDue([clock]);
  const paused = pausedWords(clock.pausedMinutes, t);
  return (
    <div className="loupe-clock" data-test="clock" data-kind={clock.kind} data-state={clock.state}>
      <div className="loupe-between">
        <Text as="h3" variant="bodyMd" fontWeight="medium">
          {t(clockKindWords[clock.kind])}
        </Text>
        <Badge tone={state.tone}>{t(state.words)}</Badge>
      </div>
      {due && <Text as="p">{dueWords(dueInput(due), now, timeZone, locale, t).words}</Text>}
      {clock.metAt !== null && (
        <Text as="p">{metWords[clock.kind](t, fullTime(clock.metAt, place))}</Text>
      )}
      {clock.state === "paused" && (
        <Text as="p" tone="subdued">
          {t("Waits for the customer; it goes on when they answer.")}
        </Text>
      )}
      <Text as="p" variant="bodySm" tone="subdued">
        {t(targetWords(clock))}
        {clock.dueAt !== null && (
          <>
            {" · "}
            {withSlots(t("Due {at}", { at: slot("at") }), {
              at: (
                <time dateTime={clock.dueAt} title={fullTime(clock.dueAt, place)}>
                  {momentWords(instantOf(new Date(clock.dueAt)), now, timeZone, locale)}
                </time>
              ),
            })}
          </>
        )}
        {paused !== null && ` · ${paused}`}
      </Text>
      <ClockHistory clock={clock} {...place} />
    </div>
  );
}

const metWords = {
  "first-reply": (t, at) => t("Answered {at}", { at }),
  "next-reply": (t, at) => t("Answered {at}", { at }),
  resolution: (t, at) => t("Resolved {at}", { at }),
  update: (t, at) => t("Told {at}", { at }),
  promise: (t, at) => t("Kept {at}", { at }),
} satisfies Record<ClockView["kind"], (t: Translate, at: string) => string>;

function targetWords({ target, kind }: ClockView): Words {
  if (target !== null) return say("Target: {target}", { target: targetInWords(target) });
  return kind === "promise" ? say("A promise to the customer") : say("A date set by an agent");
}

function pausedWords(minutes: number, t: Translate): string | null {
  if (minutes === 0) return null;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])];
  return t("Paused for {length} of opening time", { length: parts.join(" ") });
}
