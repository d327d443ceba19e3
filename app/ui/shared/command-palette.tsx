import { Modal, Text } from "@shopify/polaris";
import { useId, useState, type KeyboardEvent } from "react";
import { findCommands, type PaletteCommand } from "./palette-commands.ts";
import { useWords } from "./words.tsx";

type CommandPaletteProps = {
  readonly commands: readonly PaletteCommand[];
  /** What else the typed words may mean, such as a ticket's number; null for nothing. */
  readonly special: (typed: string) => PaletteCommand | null;
  readonly onRun: (command: PaletteCommand) => void;
  readonly onClose: () => void;
};

/** Everything that can be done here, by its words. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function CommandPalette({ commands, special, onRun, onClose }: CommandPaletteProps) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const meant = special(typed.trim());
  const found = [...(meant === null ? [] : [meant]), ...findCommands(commands, typed)];
  const active = found[Math.min(at, found.length - 1)];
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (Math.min(at, found.length - 1) + step + found.length) % found.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter" && active) {
      event.preventDefault();
      onRun(active);
    }
  };
  return (
    <Modal open title={t("Commands")} onClose={onClose}>
      <Modal.Section>
        <input
          className="loupe-palette__field"
          type="text"
          role="combobox"
          aria-label={t("Type what you want to do, or a ticket's number")}
          placeholder={t("Type what you want to do, or a ticket's number")}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={active && `${id}-${found.indexOf(active)}`}
          autoComplete="off"
          autoFocus
          value={typed}
          onKeyDown={walk}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
        />
        <ul
          id={`${id}-list`}
          className="loupe-palette__list"
          role="listbox"
          aria-label={t("Commands")}
        >
          {found.map((command, index) => (
            // Keys are handled by the field, which keeps the focus.
            <li
              key={command.id}
              id={`${id}-${index}`}
              className="loupe-palette__item"
              role="option"
              aria-selected={command === active}
              onPointerMove={() => setAt(index)}
              onClick={() => onRun(command)}
            >
              <span>{command.words}</span>
              <span className="loupe-palette__hint">{command.hint}</span>
            </li>
          ))}
        </ul>
        {found.length === 0 && (
          <Text as="p" tone="subdued" alignment="center">
            {t("Nothing here is called that.")}
          </Text>
        )}
      </Modal.Section>
    </Modal>
  );
}
