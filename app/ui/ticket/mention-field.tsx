import { useId, useRef, useState, type KeyboardEvent } from "react";
import { TextField } from "@shopify/polaris";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import type { TeamMember } from "#app/domain/ticket/team-member.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { mentionAtCaret, withMention, type TypedMention } from "./mention-at-caret.ts";

const MOST_OFFERED = 6;

type MentionFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly members: readonly TeamMember[];
  readonly value: string;
  readonly disabled?: boolean;
  readonly error?: string;
  readonly onChange: (text: string) => void;
  /** Ctrl or Cmd and Enter. */
  readonly onSend: () => void;
  readonly onEscape?: () => void;
};

/** Several lines of plain text, where an "@" offers the names of the staff. */
export function MentionField(props: MentionFieldProps) {
  const { id, label, members, value, disabled = false, error, onChange, onSend, onEscape } = props;
  const t = useWords();
  const listId = useId();
  const place = useRef<HTMLDivElement>(null);
  const [mention, setMention] = useState<TypedMention | null>(null);
  const [active, setActive] = useState(0);
  const offered = mention === null ? [] : namesLike(members, mention.typed);
  const optionId = (nth: number) => `${listId}-${nth}`;

  const area = () => place.current?.querySelector("textarea") ?? null;
  const lookAround = () => {
    const caret = area()?.selectionStart;
    setMention(caret === undefined ? null : mentionAtCaret(area()?.value ?? "", caret));
    setActive(0);
  };
  const choose = (name: string) => {
    if (mention === null) return;
    const { text, caret } = withMention(value, mention, name);
    onChange(text);
    setMention(null);
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(caret, caret);
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onSend();
    }
    const chosen = offered[active];
    if (chosen === undefined) return event.key === "Escape" ? onEscape?.() : undefined;
    if (event.key === "ArrowDown") setActive((active + 1) % offered.length);
    else if (event.key === "ArrowUp") setActive((active + offered.length - 1) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(chosen.name);
    else if (event.key === "Escape") setMention(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="loupe-mention" ref={place} onKeyDown={press} onClick={lookAround}>
      <TextField
        id={id}
        label={label}
        labelHidden
        multiline={3}
        maxHeight={320}
        autoComplete="off"
        value={value}
        disabled={disabled}
        error={error}
        placeholder={t("Only staff see this. @ and a name tells somebody.")}
        role={offered.length > 0 ? "combobox" : undefined}
        ariaAutocomplete="list"
        ariaExpanded={offered.length > 0}
        ariaControls={offered.length > 0 ? listId : undefined}
        ariaActiveDescendant={offered.length > 0 ? optionId(active) : undefined}
        onChange={(text) => {
          onChange(text);
          requestAnimationFrame(lookAround);
        }}
        onBlur={() => setMention(null)}
      />
      {offered.length > 0 && (
        <ul
          className="loupe-mention__list"
          id={listId}
          role="listbox"
          aria-label={t("Members of the team")}
        >
          {offered.map((member, nth) => (
            <li
              key={member.memberId}
              id={optionId(nth)}
              role="option"
              aria-selected={nth === active}
              className="loupe-mention__option"
              // The field keeps the focus: a press must not take it away before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(member.name)}
            >
              {member.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Those whose name, or a word of it, begins with what was typed. */
function namesLike(members: readonly TeamMember[], typed: string): readonly TeamMember[] {
  const key = tagKey(typed);
  return members
    .filter(({ name }) => {
      const whole = tagKey(name);
      return whole !== key.trimEnd() && (whole.startsWith(key) || whole.includes(` ${key}`));
    })
    .slice(0, MOST_OFFERED);
}
