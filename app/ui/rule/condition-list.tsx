import { BlockStack, Button, InlineStack, Select, Text } from "@shopify/polaris";
import {
  isGroup,
  type ConditionGroup,
  type RuleCondition,
  type RuleConditions,
} from "#app/domain/rule/rule.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { aCondition, ConditionRow } from "./condition-row.tsx";
import type { RuleNames } from "./field-words.ts";

type CommonProps = {
  readonly names: RuleNames;
  readonly currency: string;
  readonly disabled: boolean;
};

type ConditionListProps = CommonProps & {
  readonly conditions: RuleConditions;
  readonly onChange: (conditions: RuleConditions) => void;
};

/** For which tickets a rule is: conditions, and groups of them. */
export function ConditionList({ conditions, onChange, ...common }: ConditionListProps) {
  const t = useWords();
  const { items } = conditions;
  const change = (next: RuleConditions["items"]) => onChange({ ...conditions, items: next });
  return (
    <BlockStack gap="300">
      {items.length === 0 && (
        <Text as="p" tone="subdued">
          {t("Without a condition, the rule is for every ticket.")}
        </Text>
      )}
      {items.length > 1 && (
        <MatchChoice
          match={conditions.match}
          disabled={common.disabled}
          onChange={(match) => onChange({ ...conditions, match })}
        />
      )}
      {items.map((item, index) => {
        const replace = (next: RuleCondition | ConditionGroup) =>
          change(items.map((one, at) => (at === index ? next : one)));
        const remove = () => change(items.filter((_, at) => at !== index));
        return isGroup(item) ? (
          <Group key={index} group={item} onChange={replace} onRemove={remove} {...common} />
        ) : (
          <ConditionRow
            key={index}
            condition={item}
            onChange={replace}
            onRemove={remove}
            {...common}
          />
        );
      })}
      <InlineStack gap="200">
        <Button
          disabled={common.disabled}
          onClick={() => change([...items, aCondition("category")])}
        >
          {t("Add condition")}
        </Button>
        <Button
          variant="tertiary"
          disabled={common.disabled}
          onClick={() => change([...items, { match: "any", items: [aCondition("text")] }])}
        >
          {t("Add group")}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

type GroupProps = CommonProps & {
  readonly group: ConditionGroup;
  readonly onChange: (group: ConditionGroup) => void;
  readonly onRemove: () => void;
};

function Group({ group, onChange, onRemove, ...common }: GroupProps) {
  const t = useWords();
  const { items } = group;
  const change = (next: ConditionGroup["items"]) => onChange({ ...group, items: next });
  return (
    <div role="group" aria-label={t("Group of conditions")} className="loupe-rule-group">
      <BlockStack gap="200">
        <MatchChoice
          match={group.match}
          disabled={common.disabled}
          onChange={(match) => onChange({ ...group, match })}
        />
        {items.map((condition, index) => (
          <ConditionRow
            key={index}
            condition={condition}
            onChange={(next) => change(items.map((one, at) => (at === index ? next : one)))}
            onRemove={() => change(items.filter((_, at) => at !== index))}
            {...common}
          />
        ))}
        <InlineStack gap="200">
          <Button
            size="slim"
            disabled={common.disabled}
            onClick={() => change([...items, aCondition("text")])}
          >
            {t("Add condition to the group")}
          </Button>
          <Button size="slim" variant="tertiary" disabled={common.disabled} onClick={onRemove}>
            {t("Remove group")}
          </Button>
        </InlineStack>
      </BlockStack>
    </div>
  );
}

type MatchChoiceProps = {
  readonly match: "all" | "any";
  readonly disabled: boolean;
  readonly onChange: (match: "all" | "any") => void;
};

function MatchChoice({ match, disabled, onChange }: MatchChoiceProps) {
  const t = useWords();
  return (
    <div className="loupe-rule-op">
      <Select
        label={t("Which of these conditions")}
        labelHidden
        options={[
          { value: "all", label: t("All of these") },
          { value: "any", label: t("Any of these") },
        ]}
        value={match}
        disabled={disabled}
        onChange={(value) => onChange(value === "any" ? "any" : "all")}
      />
    </div>
  );
}
