import type { RefObject } from "react";
import { SaveBar } from "@shopify/app-bridge-react";
import { useWords } from "./words.tsx";

type FormSaveBarProps = {
  readonly id: string;
  readonly open: boolean;
  readonly busy: boolean;
  /** What Save submits. */
  readonly form: RefObject<HTMLFormElement>;
  readonly onDiscard: () => void;
};

/** The admin's bar over a form that was changed. */
export const FormSaveBar = ({ id, open, busy, form, onDiscard }: FormSaveBarProps) => {
  const t = useWords();
  return (
    <SaveBar id={id} open={open}>
      <button
        type="button"
        variant="primary"
        disabled={busy}
        onClick={() => form.current?.requestSubmit()}
      >
        {t("Save")}
      </button>
      <button type="button" disabled={busy} onClick={onDiscard}>
        {t("Discard")}
      </button>
    </SaveBar>
  );
};
