import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button, InlineError, Text, TextField } from "@shopify/polaris";

type ComposerProps = {
  readonly to: string;
  readonly subject: string;
  readonly sending: boolean;
  /** Why the last reply was not taken, in words for the agent; null when it was. */
  readonly refusal: string | null;
  /** Why nobody can reply here now, or null. */
  readonly disabledReason: string | null;
  readonly onSend: (text: string) => void;
};

const FIELD_ID = "reply-text";
const REFUSAL_ID = "reply-refusal";

/** Writes a reply. The text is kept until a sending ends without a refusal. */
export function Composer(props: ComposerProps) {
  const { to, subject, sending, refusal, disabledReason, onSend } = props;
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);

  // What was typed before this page became alive stands in the field but not in its state.
  useEffect(() => {
    const field = form.current?.elements.namedItem("text");
    if (field instanceof HTMLTextAreaElement && field.value !== "") setText(field.value);
  }, []);

  const wasSending = useRef(false);
  useEffect(() => {
    if (wasSending.current && !sending && refusal === null) setText("");
    wasSending.current = sending;
  }, [sending, refusal]);

  const blocked = disabledReason !== null;
  const send = () => {
    if (sending || blocked) return;
    setMissing(text.trim() === "");
    if (text.trim() !== "") onSend(text);
  };
  const problem = missing && text.trim() === "" ? "Write an answer first." : refusal;

  return (
    <form
      ref={form}
      className="loupe-composer"
      data-test="composer"
      aria-label="Reply"
      method="post"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        send();
      }}
    >
      <div className="loupe-composer__to">
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          To{" "}
          <Text as="span" variant="bodySm" fontWeight="medium">
            {to}
          </Text>{" "}
          · {subject}
        </Text>
      </div>
      <TextField
        id={FIELD_ID}
        label="Your reply"
        labelHidden
        name="text"
        autoComplete="off"
        multiline={5}
        maxHeight={420}
        placeholder={disabledReason ?? "Write your reply"}
        value={text}
        onChange={setText}
        disabled={blocked}
        readOnly={sending}
        error={problem !== null}
      />
      <div className="loupe-composer__foot">
        <div className="loupe-composer__words" id={REFUSAL_ID} aria-live="polite">
          {problem !== null ? (
            <span data-test="refusal">
              <InlineError message={problem} fieldID={FIELD_ID} />
            </span>
          ) : (
            <Text as="span" variant="bodySm" tone="subdued">
              {disabledReason ?? "Ctrl + Enter sends (⌘ + Enter on a Mac)"}
            </Text>
          )}
        </div>
        <span data-test="send-reply">
          <Button
            variant="primary"
            submit
            loading={sending}
            disabled={blocked}
            ariaDescribedBy={REFUSAL_ID}
          >
            Send
          </Button>
        </span>
      </div>
    </form>
  );
}
