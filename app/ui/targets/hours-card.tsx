import { Banner, BlockStack, Card, ChoiceList, Select, Text } from "@shopify/polaris";
import { weekdayNames, weekdays } from "#app/domain/sla/calendar.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { OpenHoursFields } from "./open-hours.tsx";
import type { PolicyFieldsProps } from "./policy-fields.ts";

type HoursCardProps = PolicyFieldsProps & {
  /** IANA names; null until they are known. */
  readonly timeZones: readonly string[] | null;
};

/** When the shop is open in an ordinary week, and how its days count. */
export function HoursCard({ form, errors, change, timeZones }: HoursCardProps) {
  const t = useWords();
  const zones = [...new Set([form.timeZone, ...(timeZones ?? [])])];
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingSm">
          {t("Opening hours")}
        </Text>
        {errors.calendar !== undefined && <Banner tone="critical">{errors.calendar}</Banner>}
        <Select
          label={t("Time zone")}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          value={form.timeZone}
          error={errors.timeZone ?? false}
          onChange={(timeZone) => change({ timeZone })}
        />
        <div className="loupe-week">
          {weekdays.map((day) => (
            <div className="loupe-week__day" key={day}>
              <span className="loupe-week__name">{t(weekdayNames[day])}</span>
              <OpenHoursFields
                day={t(weekdayNames[day])}
                field={`hours.${day}`}
                hours={form.hours[day]}
                error={errors[`hours.${day}`]}
                onChange={(hours) => change({ hours: { ...form.hours, [day]: hours } })}
              />
            </div>
          ))}
        </div>
        <Text as="p" tone="subdued">
          {t(
            "A day may open several times. Hours past midnight belong to the next day: close at 24:00 and open again at 00:00.",
          )}
        </Text>
        <CountingFields form={form} change={change} />
      </BlockStack>
    </Card>
  );
}

const CountingFields = ({ form, change }: Pick<PolicyFieldsProps, "form" | "change">) => {
  const t = useWords();
  return (
    <>
      <ChoiceList
        title={t("A target of business days ends")}
        choices={[
          {
            value: "same_time",
            label: t("At the same time of day"),
            helpText: t(
              "Mail from Monday 10:00 with a target of 2 business days is due Wednesday 10:00.",
            ),
          },
          {
            value: "close_of_day",
            label: t("When that day closes"),
            helpText: t("The same mail is due Wednesday at closing time."),
          },
        ]}
        selected={[form.dayEnds]}
        onChange={([chosen]) =>
          change({ dayEnds: chosen === "close_of_day" ? "close_of_day" : "same_time" })
        }
      />
      {form.dayEnds === "close_of_day" && (
        <ChoiceList
          title={t("Mail that comes after closing time on an open day counts")}
          choices={[
            { value: "that-day", label: t("From that day") },
            { value: "next-day", label: t("From the next open day") },
          ]}
          selected={[form.nextDay ? "next-day" : "that-day"]}
          onChange={([chosen]) => change({ nextDay: chosen === "next-day" })}
        />
      )}
    </>
  );
};
