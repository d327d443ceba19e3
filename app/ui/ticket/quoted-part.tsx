import { useId, useState, type ReactNode } from "react";
import { useWords } from "#app/ui/shared/words.tsx";

type QuotedPartProps = {
  /** What is behind the button: "quoted text", "signature". */
  readonly what: string;
  readonly openAtFirst?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
};

/** What is not new in a mail, behind a "…". */
export function QuotedPart({ what, openAtFirst = false, onToggle, children }: QuotedPartProps) {
  const t = useWords();
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  const words = open ? t("Hide {what}", { what }) : t("Show {what}", { what });
  return (
    <div className="loupe-quoted">
      <button
        type="button"
        className="loupe-quoted__button"
        data-test="show-quoted"
        title={words}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
          onToggle?.(!open);
        }}
      >
        <span aria-hidden="true">…</span>
        <span className="loupe-quoted__words">{words}</span>
      </button>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
