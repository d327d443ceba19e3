import { Select, TextField } from "@shopify/polaris";
import { periodNames, type PeriodName } from "#app/domain/report/period.ts";
import type { ReportFilter } from "#app/domain/report/report-filter.ts";
import type { ReportChoices } from "#app/domain/report/report-view.ts";
import { categories, categoryWords } from "#app/domain/triage/category.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** Days as fields of dates write them. */
export type FilterFields = Readonly<
  Record<
    "period" | "from" | "until" | "byCategory" | "byUrgency" | "byAgent" | "byMailbox" | "byTag",
    string
  >
>;

const periodWords: Readonly<Record<PeriodName, Words>> = {
  "7": say("Last 7 days"),
  "30": say("Last 30 days"),
  "90": say("Last 90 days"),
  "this-month": say("This month"),
  "last-month": say("Last month"),
  own: say("Own dates"),
};

/** The fields that say what the report shows now. */
export const fieldsOf = (
  filter: ReportFilter,
  period: { readonly name: PeriodName; readonly from: string; readonly until: string },
): FilterFields => ({
  period: period.name,
  from: period.from,
  until: period.until,
  byCategory: filter.category ?? "",
  byUrgency: filter.urgency ?? "",
  byAgent: filter.agentId ?? "",
  byMailbox: filter.mailboxId ?? "",
  byTag: filter.tagId ?? "",
});

type ReportFiltersProps = {
  readonly fields: FilterFields;
  readonly choices: ReportChoices;
  readonly onChange: (changed: Partial<FilterFields>) => void;
};

/** Which days, and which tickets. What offers no choice is left out. */
export function ReportFilters({ fields, choices, onChange }: ReportFiltersProps) {
  const t = useWords();
  const named = (all: string, list: ReportChoices["tags"]) => [
    { label: all, value: "" },
    ...list.map(({ id, name }) => ({ label: name, value: id })),
  ];
  return (
    <div className="loupe-filters">
      <Select
        label={t("Period")}
        options={periodNames.map((name) => ({ label: t(periodWords[name]), value: name }))}
        value={fields.period}
        onChange={(period) => onChange({ period })}
      />
      {fields.period === "own" && (
        <>
          <TextField
            label={t("From")}
            type="date"
            autoComplete="off"
            value={fields.from}
            onChange={(from) => onChange({ from })}
          />
          <TextField
            label={t("Up to")}
            type="date"
            autoComplete="off"
            value={fields.until}
            onChange={(until) => onChange({ until })}
          />
        </>
      )}
      <Select
        label={t("Category")}
        options={[
          { label: t("All categories"), value: "" },
          ...categories.map((one) => ({ label: t(categoryWords[one]), value: one })),
        ]}
        value={fields.byCategory}
        onChange={(byCategory) => onChange({ byCategory })}
      />
      <Select
        label={t("Urgency")}
        options={[
          { label: t("Urgent and general"), value: "" },
          { label: t("Urgent"), value: "urgent" },
          { label: t("General"), value: "general" },
        ]}
        value={fields.byUrgency}
        onChange={(byUrgency) => onChange({ byUrgency })}
      />
      <Select
        label={t("Agent")}
        options={named(t("The whole team"), choices.agents)}
        value={fields.byAgent}
        onChange={(byAgent) => onChange({ byAgent })}
      />
      {choices.mailboxes.length > 1 && (
        <Select
          label={t("Mailbox")}
          options={named(t("All mailboxes"), choices.mailboxes)}
          value={fields.byMailbox}
          onChange={(byMailbox) => onChange({ byMailbox })}
        />
      )}
      {choices.tags.length > 0 && (
        <Select
          label={t("Tag")}
          options={named(t("With and without tags"), choices.tags)}
          value={fields.byTag}
          onChange={(byTag) => onChange({ byTag })}
        />
      )}
    </div>
  );
}
