import { useState } from "react";
import { Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type FoldedMessageProps = {
  readonly message: MessageView;
  readonly onOpen: () => Promise<boolean>;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** An older message in one line: who wrote when, and its first words. The whole of it comes when somebody opens it. */
export function FoldedMessage({ message, onOpen, ...when }: FoldedMessageProps) {
  const t = useWords();
  const [state, setState] = useState<"folded" | "opening" | "failed">("folded");
  const name = message.fromName || message.fromAddress;
  const kind = {
    inbound: t("Message from {name}", { name }),
    outbound: t("Reply by {name}", { name }),
    note: t("Note by {name}", { name }),
  }[message.kind];
  const words = message.note?.isDeleted
    ? t("This note was deleted.")
    : message.isErased
      ? t("What was written here was erased.")
      : message.text || t("(no text)");
  const open = async () => {
    setState("opening");
    if (!(await onOpen())) setState("failed");
  };
  return (
    <div
      className={`loupe-folded loupe-message--${message.kind}`}
      id={`message-${message.messageId}`}
      data-test="folded-message"
      data-message-id={message.messageId}
    >
      <button
        type="button"
        className="loupe-folded__button"
        aria-expanded="false"
        aria-busy={state === "opening"}
        onClick={() => void open()}
      >
        <span className="loupe-folded__who">{kind}</span>
        <span className="loupe-folded__words">{words}</span>
        <span className="loupe-folded__time">
          {message.attachments.length > 0 && (
            <span>
              {t("{count, plural, one {# file} other {# files}}", {
                count: message.attachments.length,
              })}{" "}
              ·{" "}
            </span>
          )}
          <Time at={message.at} {...when} />
        </span>
      </button>
      <div role="status">
        {state === "failed" && (
          <Text as="p" tone="critical">
            {t("This message could not be loaded. Try again in a moment.")}
          </Text>
        )}
      </div>
    </div>
  );
}
