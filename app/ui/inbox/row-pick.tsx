import { Checkbox } from "@shopify/polaris";
import { useRef } from "react";
import { useWords } from "#app/ui/shared/words.tsx";

export type Selection = {
  readonly selected: ReadonlySet<string>;
  /** Picks or drops a ticket; with `range` all between it and the one before. */
  readonly onToggle: (ticketId: string, range: boolean) => void;
};

type RowPickProps = Selection & { readonly ticketId: string; readonly number: string };

/** The box that picks a ticket for a change of many; with Shift those between it and the last one too. */
export function RowPick({ ticketId, number, selected, onToggle }: RowPickProps) {
  const t = useWords();
  const range = useRef(false);
  return (
    <span
      className="loupe-line__pick"
      onClickCapture={(event) => (range.current = event.shiftKey)}
      onKeyDownCapture={(event) => (range.current = event.shiftKey)}
    >
      <Checkbox
        label={t("Select {number}", { number })}
        labelHidden
        checked={selected.has(ticketId)}
        onChange={() => onToggle(ticketId, range.current)}
      />
    </span>
  );
}
