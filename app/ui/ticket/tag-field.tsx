import { useState } from "react";
import { BlockStack, Combobox, InlineStack, Listbox, Tag } from "@shopify/polaris";
import { chosenTag } from "#app/domain/ticket/chosen-tag.ts";
import { LONGEST_TAG, tagKey } from "#app/domain/ticket/tag-name.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** Where the shortcut for tags goes. */
export const TAG_FIELD = "loupe-tags";

/** More are found by typing on. */
const MOST_OFFERED = 12;

type TagFieldProps = {
  readonly tags: readonly string[];
  /** The shop's. */
  readonly known: readonly string[];
  readonly disabled: boolean;
  readonly onAdd: (name: string) => void;
  readonly onRemove: (name: string) => void;
};

/** The ticket's tags, each with a way to take it off, and a field that finds the shop's tags or makes a new one. */
export function TagField({ tags, known, disabled, onAdd, onRemove }: TagFieldProps) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const wanted = typed.replaceAll(",", " ").trim();
  const key = tagKey(wanted);
  const has = new Set(tags.map(tagKey));
  const found = known
    .filter((name) => !has.has(tagKey(name)) && tagKey(name).includes(key))
    .slice(0, MOST_OFFERED);
  const isNew = key !== "" && !has.has(key) && !known.some((name) => tagKey(name) === key);
  return (
    <BlockStack gap="200">
      <Combobox
        activator={
          <Combobox.TextField
            id={TAG_FIELD}
            label={t("Tags")}
            autoComplete="off"
            value={typed}
            maxLength={LONGEST_TAG}
            placeholder={t("Add a tag")}
            disabled={disabled}
            onChange={setTyped}
            onBlur={() => setTyped("")}
          />
        }
      >
        {found.length > 0 || isNew ? (
          <Listbox
            accessibilityLabel={t("Tags of the shop")}
            onSelect={(name) => {
              setTyped("");
              onAdd(chosenTag(name, { typed: wanted, offered: found, known }));
            }}
          >
            {found.map((name) => (
              <Listbox.Option key={name} value={name}>
                {name}
              </Listbox.Option>
            ))}
            {isNew && (
              <Listbox.Action value={wanted}>
                {t("New tag “{name}”", { name: wanted })}
              </Listbox.Action>
            )}
          </Listbox>
        ) : null}
      </Combobox>
      {tags.length > 0 && (
        <InlineStack gap="100" wrap>
          {tags.map((name) => (
            <span key={name} data-test="tag">
              {disabled ? (
                <Tag>{name}</Tag>
              ) : (
                <Tag onRemove={() => onRemove(name)} accessibilityLabel={name}>
                  {name}
                </Tag>
              )}
            </span>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
