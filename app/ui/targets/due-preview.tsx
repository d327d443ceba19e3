import { useState } from "react";
import { BlockStack, Card, Select, Text, TextField } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { weekdayNames, weekdays } from "#app/domain/sla/calendar.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { KeptPolicy } from "#app/domain/sla/policy-form.ts";
import { previewDue, type Arrival } from "#app/domain/sla/preview-due.ts";
import { say } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type DuePreviewProps = {
  /** What is typed now; null while it is none that could be kept. */
  readonly policy: KeptPolicy | null;
  /** The holidays of a region are being looked up. */
  readonly isWaiting: boolean;
  readonly now: Instant;
};

const clocks = [
  { value: "first-reply", label: say("First reply") },
  { value: "next-reply", label: say("Further reply") },
  { value: "resolution", label: say("Resolution") },
  { value: "update", label: say("Update") },
] as const;
type Clock = (typeof clocks)[number]["value"];

const ON_A_DATE = "date";

/** Tries out what is typed: when would a mail be due that arrives then, and why? */
export function DuePreview({ policy, isWaiting, now }: DuePreviewProps) {
  const t = useWords();
  const [arrival, setArrival] = useState<Arrival>({ on: "sat", time: "11:00" });
  const [urgency, setUrgency] = useState<Urgency>("general");
  const [clock, setClock] = useState<Clock>("first-reply");
  const due = policy && previewDue({ ...policy, urgency, clock, arrival, now });
  const isWeekday = weekdays.some((day) => day === arrival.on);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("Try it out")}
        </Text>
        <div className="loupe-try">
          <Select
            label={t("Mail")}
            options={[
              { value: "general", label: t("General") },
              { value: "urgent", label: t("Urgent") },
            ]}
            value={urgency}
            onChange={(chosen) => setUrgency(chosen === "urgent" ? "urgent" : "general")}
          />
          <Select
            label={t("Arrives on")}
            options={[
              ...weekdays.map((day) => ({ value: day, label: t(weekdayNames[day]) })),
              { value: ON_A_DATE, label: t("A date…") },
            ]}
            value={isWeekday ? arrival.on : ON_A_DATE}
            onChange={(on) => setArrival({ ...arrival, on: on === ON_A_DATE ? "" : on })}
          />
          {!isWeekday && (
            <TextField
              label={t("Date")}
              type="date"
              autoComplete="off"
              value={arrival.on}
              onChange={(on) => setArrival({ ...arrival, on })}
            />
          )}
          <TextField
            label={t("At")}
            autoComplete="off"
            inputMode="numeric"
            maxLength={5}
            value={arrival.time}
            onChange={(time) => setArrival({ ...arrival, time })}
          />
          <Select
            label={t("Target")}
            options={clocks.map((each) => ({ ...each, label: t(each.label) }))}
            value={clock}
            onChange={(chosen) =>
              setClock(clocks.find(({ value }) => value === chosen)?.value ?? "first-reply")
            }
          />
        </div>
        <div aria-live="polite" data-test="due-preview">
          <BlockStack gap="200">
            <Text as="p" fontWeight={due?.kind === "due" ? "semibold" : "regular"}>
              {due
                ? t(due.says)
                : isWaiting
                  ? t("Looking up the holidays…")
                  : t("Mend the marked fields to see when mail would be due.")}
            </Text>
            {due?.kind === "due" && (
              <ol className="loupe-trace">
                {due.trace.map((says, index) => (
                  <li key={index}>{t(says)}</li>
                ))}
              </ol>
            )}
          </BlockStack>
        </div>
      </BlockStack>
    </Card>
  );
}
