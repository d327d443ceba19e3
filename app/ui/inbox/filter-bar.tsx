import { Button, Popover, Select, Tag } from "@shopify/polaris";
import { FilterIcon } from "@shopify/polaris-icons";
import { useState, type ReactNode } from "react";
import type { AssigneeFilter, InboxFilters } from "#app/domain/ticket/inbox-filters.ts";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { AroundInbox } from "./around-inbox.ts";
import { filterHeadings, filterNames, listedFilters } from "./filter-names.ts";

type FilterBarProps = {
  readonly filters: InboxFilters;
  readonly around: AroundInbox | null;
  readonly onChange: (filters: InboxFilters) => void;
  /** Beside the filters, such as to save them. */
  readonly children?: ReactNode;
};

/** Which tickets of a view are shown: each filter that is set can be taken away by itself. */
export function FilterBar({ filters, around, onChange, children }: FilterBarProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="loupe-inbox-filters" role="group" aria-label={t("Filters")} data-test="filters">
      <Popover
        active={open}
        onClose={() => setOpen(false)}
        ariaHaspopup="dialog"
        autofocusTarget="first-node"
        activator={
          <Button size="slim" icon={FilterIcon} disclosure onClick={() => setOpen(!open)}>
            {t("Filter")}
          </Button>
        }
      >
        <FilterChoices filters={filters} around={around} onChange={onChange} />
      </Popover>
      <SetFilters filters={filters} around={around} onChange={onChange} />
      <span className="loupe-inbox-filters__end">{children}</span>
    </div>
  );
}

function FilterChoices({ filters, around, onChange }: Omit<FilterBarProps, "children">) {
  const t = useWords();
  const [names, headings] = [filterNames(t), filterHeadings(t)];
  const any = { label: t("Any"), value: "" };
  return (
    <div className="loupe-inbox-filters__choices" role="dialog" aria-label={t("Filters")}>
      {listedFilters.map((name) => (
        <Select
          key={name}
          label={headings[name]}
          labelInline
          options={[
            any,
            ...Object.entries(names[name]).map(([value, label]) => ({ label, value })),
          ]}
          value={filters[name] ?? ""}
          onChange={(value: string) =>
            onChange({ ...filters, [name]: value === "" ? null : value })
          }
        />
      ))}
      <Select
        label={headings.assignee}
        labelInline
        options={[
          any,
          { label: t("Me"), value: "me" },
          { label: t("Nobody"), value: "nobody" },
          ...(around?.members ?? []).map(({ id, name }) => ({ label: name, value: id })),
        ]}
        value={filters.assignee ?? ""}
        onChange={(value) =>
          onChange({ ...filters, assignee: value === "" ? null : (value as AssigneeFilter) })
        }
      />
      <Select
        label={headings.tags}
        labelInline
        options={[
          any,
          ...(around?.tags ?? [])
            .filter((tag) => !filters.tags.includes(tagKey(tag)))
            .map((tag) => ({ label: tag, value: tagKey(tag) })),
        ]}
        value=""
        disabled={(around?.tags ?? []).length === 0}
        onChange={(tag) => onChange({ ...filters, tags: [...filters.tags, tag] })}
      />
    </div>
  );
}

function SetFilters({ filters, around, onChange }: Omit<FilterBarProps, "children">) {
  const t = useWords();
  const names = filterNames(t);
  const { assignee, tags } = filters;
  const member = around?.members.find(({ id }) => id === assignee);
  const assigned =
    assignee === "me"
      ? t("Assigned to me")
      : assignee === "nobody"
        ? t("Assigned to nobody")
        : member
          ? t("Assigned to {name}", { name: member.name })
          : t("Assigned to one person");
  return (
    <span className="loupe-inbox-filters__set">
      {listedFilters.map((name) => {
        const value = filters[name];
        if (value === null) return null;
        const label = new Map(Object.entries(names[name])).get(value);
        return (
          <Tag key={name} onRemove={() => onChange({ ...filters, [name]: null })}>
            {label}
          </Tag>
        );
      })}
      {assignee !== null && (
        <Tag onRemove={() => onChange({ ...filters, assignee: null })}>{assigned}</Tag>
      )}
      {tags.map((tag) => (
        <Tag
          key={tag}
          onRemove={() => onChange({ ...filters, tags: tags.filter((one) => one !== tag) })}
        >
          {t("Tag: {tag}", {
            tag: around?.tags.find((name) => tagKey(name) === tag) ?? tag,
          })}
        </Tag>
      ))}
    </span>
  );
}
