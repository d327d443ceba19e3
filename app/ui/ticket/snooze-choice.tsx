import { useRef, useState } from "react";
import { Button, Select, TextField } from "@shopify/polaris";
import { awaitedWords, type AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useKeys } from "#app/ui/shared/use-keys.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { StepProps } from "./ticket-step.ts";

type SnoozeChoiceProps = Omit<StepProps, "answer"> & {
  readonly actions: Pick<
    TicketActions,
    "snoozedUntil" | "snoozedFor" | "snoozeEvents" | "snoozePresets" | "timeZone"
  >;
  readonly locale: string;
};

/** Puts a ticket aside until a time or until something happens to its order, or brings it back. */
export function SnoozeChoice(props: SnoozeChoiceProps) {
  const { actions, locale, busy, disabledReason, onStep } = props;
  const { snoozedUntil, snoozedFor, snoozeEvents, snoozePresets, timeZone } = actions;
  const t = useWords();
  const [until, setUntil] = useState("");
  const [awaits, setAwaits] = useState<AwaitedEvent | null>(null);
  const disabled = busy || disabledReason !== null;
  // What cannot happen any more is not waited for, though it was chosen a moment ago.
  const awaited = awaits !== null && snoozeEvents.includes(awaits) ? awaits : null;
  const snooze = (time: string) =>
    onStep({ intent: "snooze", until: time, ...(awaited === null ? {} : { awaits: awaited }) });
  const fold = useRef<HTMLDetailsElement>(null);
  useKeys([
    {
      key: "s",
      words: t("Snooze"),
      run: () => {
        if (!fold.current) return;
        fold.current.open = true;
        const field = fold.current.querySelector("select, button");
        if (field instanceof HTMLElement) field.focus();
      },
      disabled: disabled || snoozedUntil !== null,
    },
  ]);
  if (snoozedUntil !== null)
    return (
      <div className="loupe-between" data-test="snoozed">
        <span>
          {snoozedFor === null
            ? t("Snoozed until {until}", { until: fullTime(snoozedUntil, { timeZone, locale }) })
            : t("Snoozed until {event}, or {until}", {
                event: t(awaitedWords[snoozedFor]),
                until: fullTime(snoozedUntil, { timeZone, locale }),
              })}
        </span>
        <Button variant="plain" disabled={disabled} onClick={() => onStep({ intent: "unsnooze" })}>
          {t("Wake")}
        </Button>
      </div>
    );
  return (
    <details className="loupe-fold" data-test="snooze" ref={fold}>
      <summary>{t("Snooze")}</summary>
      <div className="loupe-fold__body">
        {snoozeEvents.length > 0 && (
          <Select
            label={t("Wait until something happens to the order")}
            options={[
              { value: "", label: t("Nothing: only until a time") },
              ...snoozeEvents.map((kind) => ({
                value: kind,
                label: t("Until {event}", { event: t(awaitedWords[kind]) }),
              })),
            ]}
            value={awaited ?? ""}
            onChange={(kind) => setAwaits(snoozeEvents.find((one) => one === kind) ?? null)}
            disabled={disabled}
            {...(awaited === null ? {} : { helpText: t("Choose below until when at the latest.") })}
          />
        )}
        {snoozePresets.map(({ key, words, at }) => (
          <Button
            key={key}
            size="slim"
            disabled={disabled}
            accessibilityLabel={t("Snooze: {words}, {at}", {
              words: t(words),
              at: fullTime(at, { timeZone, locale }),
            })}
            onClick={() => snooze(key)}
          >
            {t(words)}
          </Button>
        ))}
        <TextField
          label={t("Or until")}
          type="datetime-local"
          autoComplete="off"
          value={until}
          onChange={setUntil}
          disabled={disabled}
          helpText={t("In {timeZone}. It comes back earlier when something is due.", { timeZone })}
          connectedRight={
            <Button
              disabled={disabled || until === ""}
              accessibilityLabel={t("Snooze until this time")}
              onClick={() => snooze(until)}
            >
              {t("Snooze")}
            </Button>
          }
        />
      </div>
    </details>
  );
}
