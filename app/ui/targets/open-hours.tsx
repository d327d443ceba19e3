import { BlockStack, Button, InlineError, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import type { OpenHours } from "#app/domain/sla/calendar.ts";
import { readTime } from "#app/domain/sla/typed-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type OpenHoursProps = {
  /** Names the day for people who don't see it: "Monday". */
  readonly day: string;
  /** Names the fields in the page's errors: `hours.mon`. */
  readonly field: string;
  readonly hours: readonly OpenHours[];
  readonly error: string | undefined;
  readonly onChange: (hours: readonly OpenHours[]) => void;
};

const FIRST: OpenHours = ["09:00", "17:00"];
/** More breaks a day would not fit into one, at half an hour each. */
const MOST_RANGES = 12;

/** When a day opens and closes, as often as it does. */
export function OpenHoursFields({ day, field, hours, error, onChange }: OpenHoursProps) {
  const t = useWords();
  const set = (index: number, range: OpenHours) =>
    onChange(hours.map((one, at) => (at === index ? range : one)));
  const next: OpenHours = hours.length === 0 ? FIRST : [hours.at(-1)?.[1] ?? "", ""];
  return (
    <div className="loupe-hours" data-test={field}>
      <BlockStack gap="100">
        {hours.length === 0 && <span className="loupe-hours__closed">{t("Closed")}</span>}
        {hours.map(([open, close], index) => (
          <div className="loupe-hours__range" key={index}>
            <ClockField
              label={t("{day} opens", { day })}
              value={open}
              invalid={error !== undefined}
              onChange={(typed) => set(index, [typed, close])}
            />
            <span aria-hidden="true">–</span>
            <ClockField
              label={t("{day} closes", { day })}
              value={close}
              invalid={error !== undefined}
              onChange={(typed) => set(index, [open, typed])}
            />
            <Button
              icon={DeleteIcon}
              variant="tertiary"
              accessibilityLabel={t("Remove {open} to {close} from {day}", { open, close, day })}
              onClick={() => onChange(hours.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        {error !== undefined && <InlineError message={error} fieldID={field} />}
      </BlockStack>
      {hours.length < MOST_RANGES && (
        <Button
          icon={PlusIcon}
          variant="tertiary"
          accessibilityLabel={t("Add hours to {day}", { day })}
          onClick={() => onChange([...hours, next])}
        />
      )}
    </div>
  );
}

type ClockFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly invalid: boolean;
  readonly onChange: (typed: string) => void;
};

/** A time of day; "9" becomes 09:00 once it is left. A browser's own time field knows no 24:00. */
const ClockField = ({ label, value, invalid, onChange }: ClockFieldProps) => (
  <div className="loupe-hours__clock">
    <TextField
      label={label}
      labelHidden
      autoComplete="off"
      inputMode="numeric"
      maxLength={5}
      placeholder="09:00"
      value={value}
      error={invalid}
      onChange={onChange}
      onBlur={() => {
        const read = readTime(value);
        if (read !== null && read !== value) onChange(read);
      }}
    />
  </div>
);
