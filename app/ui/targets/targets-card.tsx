import { BlockStack, Card, Select, Text, TextField } from "@shopify/polaris";
import { mayBeAbsent, type TargetField } from "#app/domain/sla/policy-form.ts";
import type { TargetUnit } from "#app/domain/sla/target.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { PolicyFieldsProps } from "./policy-fields.ts";

const units = [
  { value: "business day", label: say("business days") },
  { value: "business hour", label: say("business hours") },
  { value: "business minute", label: say("business minutes") },
  { value: "hour", label: say("hours, day and night") },
] as const satisfies readonly { value: TargetUnit; label: Words }[];

type Row = { readonly field: TargetField; readonly label: Words };

const groups: readonly { readonly title: Words; readonly rows: readonly Row[] }[] = [
  { title: say("General mail"), rows: rowsOf("general") },
  { title: say("Urgent mail"), rows: rowsOf("urgent") },
  {
    title: say("While something is looked into"),
    rows: [{ field: "update", label: say("Word to the customer every") }],
  },
];

function rowsOf(urgency: "general" | "urgent"): readonly Row[] {
  return [
    { field: `${urgency}.first-reply`, label: say("First reply within") },
    { field: `${urgency}.next-reply`, label: say("Each further reply within") },
    { field: `${urgency}.resolution`, label: say("Resolved within") },
  ];
}

/** How fast the shop wants to answer. */
export const TargetsCard = (props: PolicyFieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingSm">
          {t("Targets")}
        </Text>
        {groups.map(({ title, rows }) => (
          <BlockStack gap="200" key={t(title)}>
            <Text as="h3" variant="headingXs">
              {t(title)}
            </Text>
            {rows.map((row) => (
              <TargetRow key={row.field} {...props} {...row} group={t(title)} />
            ))}
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
};

type TargetRowProps = PolicyFieldsProps & Row & { readonly group: string };

function TargetRow({ form, errors, change, field, label, group }: TargetRowProps) {
  const t = useWords();
  const target = form.targets[field];
  const set = (changed: Partial<typeof target>) =>
    change({ targets: { ...form.targets, [field]: { ...target, ...changed } } });
  return (
    <div className="loupe-target" data-test={`target-${field}`}>
      <TextField
        label={t(label)}
        id={`target-${field}`}
        autoComplete="off"
        inputMode="numeric"
        value={target.amount}
        placeholder={mayBeAbsent(field) ? t("No target") : ""}
        error={errors[`targets.${field}`] ?? false}
        onChange={(amount) => set({ amount })}
      />
      <Select
        label={t("Unit of “{label}”: {group}", { label: t(label), group })}
        labelHidden
        options={units.map((unit) => ({ ...unit, label: t(unit.label) }))}
        value={target.unit}
        onChange={(chosen) =>
          set({ unit: units.find(({ value }) => value === chosen)?.value ?? target.unit })
        }
      />
    </div>
  );
}
