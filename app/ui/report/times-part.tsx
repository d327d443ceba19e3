import { BlockStack, Card, Text } from "@shopify/polaris";
import type { TimeFigure } from "#app/domain/report/figure.ts";
import { NOBODY, type ReportChoices, type TimesOf } from "#app/domain/report/report-view.ts";
import { weekdayNames, weekdays } from "#app/domain/sla/calendar.ts";
import { categoryWords, isCategory } from "#app/domain/triage/category.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { FigureLink } from "./figure-link.tsx";
import { timeWords } from "./figure-words.ts";
import { minuteWords } from "./number-words.ts";
import type { ReportPartProps } from "./report-part.ts";
import { TimesChart } from "./times-chart.tsx";
import { TimesTable } from "./times-table.tsx";

/** How long customers waited for the first reply and for the first resolution. */
export function TimesPart({ view, choices }: ReportPartProps) {
  return (
    <>
      <TimesOfFigure
        figure="time:first-reply"
        times={view.firstReplies}
        before={view.timesBefore.firstReplies}
        choices={choices}
      />
      <TimesOfFigure
        figure="time:resolution"
        times={view.resolutions}
        before={view.timesBefore.resolutions}
        choices={choices}
      />
    </>
  );
}

type TimesOfFigureProps = {
  readonly figure: TimeFigure;
  readonly times: readonly TimesOf[];
  readonly before: TimesOf | null;
  readonly choices: ReportChoices;
};

function TimesOfFigure({ figure, times, before, choices }: TimesOfFigureProps) {
  const t = useWords();
  const title = t(timeWords[figure]);
  const all = times.find(({ by }) => by === "all");
  const rowsBy = (by: TimesOf["by"]) =>
    times.filter((one) => one.by === by).map((one) => ({ ...one, words: nameOf(one, choices, t) }));
  const hours = rowsBy("hour").toSorted((one, other) => Number(one.of) - Number(other.of));
  return (
    <Card>
      <section aria-label={title} data-test={figure}>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          {!all ? (
            <Text as="p" tone="subdued">
              {t("None in this time.")}
            </Text>
          ) : (
            <>
              <Text as="p">
                {t("Half within {median}, nine of ten within {p90} of business time.", {
                  median: minuteWords(all.median, t),
                  p90: minuteWords(all.p90, t),
                })}{" "}
                {before &&
                  t("Before: {median} and {p90}.", {
                    median: minuteWords(before.median, t),
                    p90: minuteWords(before.p90, t),
                  })}{" "}
                <FigureLink
                  figure={figure}
                  count={all.count}
                  words={t("{count, plural, one {# ticket} other {# tickets}}", {
                    count: all.count,
                  })}
                />
              </Text>
              <TimesTable caption={title} head={t("Category")} rows={rowsBy("category")} />
              <TimesTable caption={title} head={t("Agent")} rows={rowsBy("agent")} />
              <TimesChart title={t("By weekday of the mail")} rows={rowsBy("weekday")} />
              <TimesChart title={t("By hour of the mail")} rows={hours} />
            </>
          )}
        </BlockStack>
      </section>
    </Card>
  );
}

function nameOf({ by, of }: TimesOf, { agents }: ReportChoices, t: Translate): string {
  if (by === "category") return isCategory(of) ? t(categoryWords[of]) : of;
  if (by === "weekday") {
    const weekday = weekdays[Number(of) - 1];
    return weekday ? t(weekdayNames[weekday]) : of;
  }
  if (by === "hour") return `${of.padStart(2, "0")}:00`;
  if (of === NOBODY) return t("Nobody");
  return agents.find(({ id }) => id === of)?.name ?? t("Somebody who has left");
}
