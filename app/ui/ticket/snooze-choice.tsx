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
          Snoozed until {snoozedFor === null ? "" : `${awaitedWords[snoozedFor]}, or `}
          {fullTime(snoozedUntil, { timeZone, locale })}
        </span>
        <Button variant="plain" disabled={disabled} onClick={() => onStep({ intent: "unsnooze" })}>
          Wake
        </Button>
      </div>
    );
  return (
    <details className="loupe-fold" data-test="snooze" ref={fold}>
      <summary>Snooze</summary>
      <div className="loupe-fold__body">
        {snoozeEvents.length > 0 && (
          <Select
            label="Wait until something happens to the order"
            options={[
              { value: "", label: "Nothing: only until a time" },
              ...snoozeEvents.map((kind) => ({
                value: kind,
                label: `Until ${awaitedWords[kind]}`,
              })),
            ]}
            value={awaited ?? ""}
            onChange={(kind) => setAwaits(snoozeEvents.find((one) => one === kind) ?? null)}
            disabled={disabled}
            {...(awaited === null ? {} : { helpText: "Choose below until when at the latest." })}
          />
        )}
        {snoozePresets.map(({ key, words, at }) => (
          <Button
            key={key}
            size="slim"
            disabled={disabled}
            accessibilityLabel={`Snooze: ${words}, ${fullTime(at, { timeZone, locale })}`}
            onClick={() => snooze(key)}
          >
            {words}
          </Button>
        ))}
        <TextField
          label="Or until"
          type="datetime-local"
          autoComplete="off"
          value={until}
          onChange={setUntil}
          disabled={disabled}
          helpText={`In ${timeZone}. It comes back earlier when something is due.`}
          connectedRight={
            <Button
              disabled={disabled || until === ""}
              accessibilityLabel="Snooze until this time"
              onClick={() => snooze(until)}
            >
              Snooze
            </Button>
          }
        />
      </div>
    </details>
  );
}
