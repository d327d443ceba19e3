import type { RefObject } from "react";
import { SaveBar } from "@shopify/app-bridge-react";

type FormSaveBarProps = {
  readonly id: string;
  readonly open: boolean;
  readonly busy: boolean;
  /** What Save submits. */
  readonly form: RefObject<HTMLFormElement>;
  readonly onDiscard: () => void;
};

/** The admin's bar over a form that was changed. */
export const FormSaveBar = ({ id, open, busy, form, onDiscard }: FormSaveBarProps) => (
  <SaveBar id={id} open={open}>
    <button
      type="button"
      variant="primary"
      disabled={busy}
      onClick={() => form.current?.requestSubmit()}
    >
      Save
    </button>
    <button type="button" disabled={busy} onClick={onDiscard}>
      Discard
    </button>
  </SaveBar>
);
