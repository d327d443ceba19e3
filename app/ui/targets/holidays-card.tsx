import { BlockStack, Card, Checkbox, InlineError, Spinner, Tag, Text } from "@shopify/polaris";
import type { PublicHoliday } from "#app/domain/sla/calendar.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import { sayDate } from "#app/domain/sla/say-date.ts";
import type { Said } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { PolicyFieldsProps } from "./policy-fields.ts";
import { RegionPicker, type Places } from "./region-picker.tsx";

type HolidaysCardProps = PolicyFieldsProps & {
  readonly places: Places;
  /** Of the chosen regions, by date; null while they are looked up. */
  readonly holidays: readonly PublicHoliday[] | null;
  /** Today as an ISO date. */
  readonly today: string;
};

/** How far ahead single days can be struck. */
const SHOWN_MONTHS = 18;

/** Whose public holidays close the shop, and on which of them it works all the same. */
export function HolidaysCard(props: HolidaysCardProps) {
  const t = useWords();
  const { form, errors, change, holidays, today } = props;
  const shown = holidays && holidaysAhead(holidays, today);
  const toggle = (date: string, isKept: boolean) =>
    change({
      struck: isKept
        ? form.struck.filter((one) => one !== date)
        : [...new Set([...form.struck, date])].sort(),
    });
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingSm">
          {t("Public holidays")}
        </Text>
        {form.regions.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("No region is chosen: no public holiday closes the shop.")}
          </Text>
        ) : (
          <div className="loupe-tags">
            {form.regions.map((region) => (
              <Tag
                key={region}
                onRemove={() => change({ regions: form.regions.filter((one) => one !== region) })}
              >
                {props.places.nameOf(region)}
              </Tag>
            ))}
          </div>
        )}
        {errors.regions !== undefined && (
          <InlineError message={errors.regions} fieldID="holiday-country" />
        )}
        <RegionPicker
          places={props.places}
          onAdd={(region) => change({ regions: [...new Set([...form.regions, region])] })}
        />
        {shown === null && (
          <Spinner size="small" accessibilityLabel={t("Looking up the holidays")} />
        )}
        {shown !== null && shown.length > 0 && (
          <fieldset className="loupe-fieldset">
            <legend>{t("Closed on these days. Untick a day to work on it.")}</legend>
            <div
              className="loupe-holidays"
              role="group"
              tabIndex={0}
              aria-label={t("Public holidays")}
            >
              {shown.map(({ date, names }) => (
                <Checkbox
                  key={date}
                  label={t("{date}: {names}", { date: wordsOf(date), names })}
                  checked={!form.struck.includes(date)}
                  onChange={(isKept) => toggle(date, isKept)}
                />
              ))}
            </div>
          </fieldset>
        )}
      </BlockStack>
    </Card>
  );
}

type HolidayOfDate = { readonly date: string; readonly names: string };

function holidaysAhead(holidays: readonly PublicHoliday[], today: string): HolidayOfDate[] {
  const until = monthsAfter(today, SHOWN_MONTHS);
  const names = new Map<string, string[]>();
  for (const { date, name } of holidays)
    if (date >= today && date <= until)
      names.set(date, [...new Set([...(names.get(date) ?? []), name])]);
  return [...names].map(([date, of]) => ({ date, names: of.join(", ") }));
}

function monthsAfter(iso: string, months: number): string {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  const all = year * 12 + (month - 1) + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}${iso.slice(7)}`;
}

function wordsOf(iso: string): Said {
  const date = parseLocalDate(iso);
  return date === null ? iso : sayDate(date);
}
