import { BlockStack, Button, Card, Checkbox, InlineError, Text, TextField } from "@shopify/polaris";
import type { SpecialOpening } from "#app/domain/sla/calendar.ts";
import type { DateRun } from "#app/domain/sla/date-runs.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { OpenHoursFields } from "./open-hours.tsx";
import type { PolicyFieldsProps } from "./policy-fields.ts";

type OwnDaysCardProps = PolicyFieldsProps & {
  /** Today as an ISO date: what lies before it is kept, and shown no more. */
  readonly today: string;
};

/** The shop's own closures and special openings. */
export const OwnDaysCard = (props: OwnDaysCardProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingSm">
          {t("Your own days")}
        </Text>
        <Closures {...props} />
        <Openings {...props} />
        <Text as="p" tone="subdued">
          {t(
            "A closure counts before a special opening, that before a public holiday, and that before the week.",
          )}
        </Text>
      </BlockStack>
    </Card>
  );
};

function Closures({ form, errors, change, today }: OwnDaysCardProps) {
  const t = useWords();
  const { closures } = form;
  const set = (index: number, run: DateRun) =>
    change({ closures: closures.map((one, at) => (at === index ? run : one)) });
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingXs">
        {t("Closed")}
      </Text>
      {closures.map((run, index) =>
        isOver(run.to, today) ? null : (
          <BlockStack gap="100" key={index}>
            <div className="loupe-dates">
              <DateField
                label={t("First closed day")}
                value={run.from}
                invalid={errors[`closures.${index}`] !== undefined}
                onChange={(from) =>
                  set(index, { from, to: run.to === "" || run.to < from ? from : run.to })
                }
              />
              <DateField
                label={t("Last closed day")}
                value={run.to}
                invalid={errors[`closures.${index}`] !== undefined}
                onChange={(to) => set(index, { ...run, to })}
              />
              <Button
                variant="tertiary"
                accessibilityLabel={t("Remove the closure from {date}", { date: run.from })}
                onClick={() => change({ closures: closures.filter((_, at) => at !== index) })}
              >
                {t("Remove")}
              </Button>
            </div>
            <ErrorAt field={`closures.${index}`} errors={errors} />
          </BlockStack>
        ),
      )}
      <span>
        <Button onClick={() => change({ closures: [...closures, { from: "", to: "" }] })}>
          {t("Add a closure")}
        </Button>
      </span>
    </BlockStack>
  );
}

const NEW_OPENING: SpecialOpening = { date: "", hours: [["09:00", "17:00"]], counts: true };

function Openings({ form, errors, change, today }: OwnDaysCardProps) {
  const t = useWords();
  const { openings } = form;
  const set = (index: number, changed: Partial<SpecialOpening>) =>
    change({
      openings: openings.map((one, at) => (at === index ? { ...one, ...changed } : one)),
    });
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingXs">
        {t("Open at other hours")}
      </Text>
      {openings.map((opening, index) =>
        isOver(opening.date, today) ? null : (
          <BlockStack gap="100" key={index}>
            <div className="loupe-dates">
              <DateField
                label={t("Day")}
                value={opening.date}
                invalid={errors[`openings.${index}`] !== undefined}
                onChange={(date) => set(index, { date })}
              />
              <OpenHoursFields
                day={opening.date === "" ? t("that day") : opening.date}
                field={`openings.${index}`}
                hours={opening.hours}
                error={errors[`openings.${index}`]}
                onChange={(hours) => set(index, { hours })}
              />
              <Button
                variant="tertiary"
                accessibilityLabel={t("Remove the opening on {date}", { date: opening.date })}
                onClick={() => change({ openings: openings.filter((_, at) => at !== index) })}
              >
                {t("Remove")}
              </Button>
            </div>
            <Checkbox
              label={t("Counts as a business day")}
              checked={opening.counts}
              onChange={(counts) => set(index, { counts })}
            />
          </BlockStack>
        ),
      )}
      <span>
        <Button onClick={() => change({ openings: [...openings, NEW_OPENING] })}>
          {t("Add a special opening")}
        </Button>
      </span>
    </BlockStack>
  );
}

const isOver = (date: string, today: string): boolean => date !== "" && date < today;

const ErrorAt = ({ field, errors }: { field: string; errors: PolicyFieldsProps["errors"] }) => {
  const error = errors[field];
  return error === undefined ? null : <InlineError message={error} fieldID={field} />;
};

type DateFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly invalid: boolean;
  readonly onChange: (date: string) => void;
};

const DateField = ({ label, value, invalid, onChange }: DateFieldProps) => (
  <div className="loupe-dates__day">
    <TextField
      label={label}
      type="date"
      autoComplete="off"
      value={value}
      error={invalid}
      onChange={onChange}
    />
  </div>
);
