import { useState } from "react";
import { Button, TextField } from "@shopify/polaris";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import type { StepProps } from "./ticket-step.ts";

type SnoozeChoiceProps = Omit<StepProps, "answer"> & {
  readonly actions: Pick<TicketActions, "snoozedUntil" | "snoozePresets" | "timeZone">;
  readonly locale: string;
};

/** Puts a ticket aside until a time, or brings it back. */
export function SnoozeChoice(props: SnoozeChoiceProps) {
  const { actions, locale, busy, disabledReason, onStep } = props;
  const { snoozedUntil, snoozePresets, timeZone } = actions;
  const [until, setUntil] = useState("");
  const disabled = busy || disabledReason !== null;
  if (snoozedUntil !== null)
    return (
      <div className="loupe-between" data-test="snoozed">
        <span>Snoozed until {fullTime(snoozedUntil, { timeZone, locale })}</span>
        <Button variant="plain" disabled={disabled} onClick={() => onStep({ intent: "unsnooze" })}>
          Wake
        </Button>
      </div>
    );
  return (
    <details className="loupe-fold" data-test="snooze">
      <summary>Snooze</summary>
      <div className="loupe-fold__body">
        {snoozePresets.map(({ key, words, at }) => (
          <Button
            key={key}
            size="slim"
            disabled={disabled}
            accessibilityLabel={`Snooze: ${words}, ${fullTime(at, { timeZone, locale })}`}
            onClick={() => onStep({ intent: "snooze", until: key })}
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
              onClick={() => onStep({ intent: "snooze", until })}
            >
              Snooze
            </Button>
          }
        />
      </div>
    </details>
  );
}
