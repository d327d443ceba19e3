import { useState } from "react";
import { BlockStack, Button, Icon, InlineError, Modal, Text, TextField } from "@shopify/polaris";
import { HideIcon } from "@shopify/polaris-icons";
import type { MaskedCount, SensitiveKind } from "#app/domain/privacy/sensitive.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { kindWords, maskedWords } from "./masked-words.ts";

export type RevealedWords = {
  readonly subject: string;
  readonly text: string;
  readonly numbers: readonly { readonly kind: SensitiveKind; readonly number: string }[];
};

export type MaskReveal = {
  /** Agents say why; the owner need not. */
  readonly asksReason: boolean;
  /** Logged, whoever asks; the words of a refusal where they may not. */
  readonly ask: (
    messageId: string,
    reason: string,
  ) => Promise<RevealedWords | { readonly refusal: string }>;
};

type MaskedNumbersProps = {
  readonly masked: readonly MaskedCount[];
  readonly messageId: string;
  readonly reveal?: MaskReveal | undefined;
};

/** Says that numbers are masked in a message, and shows them to who may see them. */
export function MaskedNumbers({ masked, messageId, reveal }: MaskedNumbersProps) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="loupe-note" data-test="masked">
      <span className="loupe-note__icon">
        <Icon source={HideIcon} />
      </span>
      <Text as="p" variant="bodySm" breakWord>
        {maskedWords(masked, t)}.{" "}
        {reveal && (
          <Button variant="plain" onClick={() => setOpen(true)}>
            {t("Show what was written")}
          </Button>
        )}
      </Text>
      {reveal && isOpen && (
        <RevealModal messageId={messageId} reveal={reveal} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function RevealModal({
  messageId,
  reveal,
  onClose,
}: {
  readonly messageId: string;
  readonly reveal: MaskReveal;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<RevealedWords | { readonly refusal: string } | null>(null);
  const ask = () => {
    setAsking(true);
    void reveal.ask(messageId, reason).then((given) => {
      setAsking(false);
      setAnswer(given);
    });
  };
  const seen = answer !== null && "text" in answer ? answer : null;
  return (
    <Modal
      open
      title={t("Show masked numbers")}
      onClose={onClose}
      {...(seen
        ? {}
        : {
            primaryAction: {
              content: t("Show"),
              loading: isAsking,
              disabled: isAsking || (reveal.asksReason && reason.trim() === ""),
              onAction: ask,
            },
          })}
      secondaryActions={[{ content: seen ? t("Close") : t("Back"), onAction: onClose }]}
    >
      <Modal.Section>
        {seen ? (
          <Revealed {...seen} />
        ) : (
          <BlockStack gap="300">
            <Text as="p">
              {reveal.asksReason
                ? t(
                    "The original mail is read once more. That you looked is noted in the access log, with your reason.",
                  )
                : t(
                    "The original mail is read once more. That you looked is noted in the access log.",
                  )}
            </Text>
            {reveal.asksReason && (
              <TextField
                label={t("Why do you need to see it?")}
                autoComplete="off"
                maxLength={200}
                value={reason}
                onChange={setReason}
              />
            )}
            {answer !== null && "refusal" in answer && (
              <InlineError message={answer.refusal} fieldID="reveal-refusal" />
            )}
          </BlockStack>
        )}
      </Modal.Section>
    </Modal>
  );
}

/** The numbers on top, and the words that they stand in. */
export const Revealed = ({ subject, text, numbers }: RevealedWords) => {
  const t = useWords();
  return (
    <BlockStack gap="300">
      <ul className="loupe-plain-list" data-test="revealed">
        {numbers.map(({ kind, number }) => (
          <li key={number}>
            <Text as="span" tone="subdued">
              {t(kindWords[kind])}:
            </Text>{" "}
            <Text as="span" fontWeight="semibold" breakWord>
              {number}
            </Text>
          </li>
        ))}
      </ul>
      <pre className="loupe-headers" tabIndex={0}>
        {subject === "" ? text : `${subject}\n\n${text}`}
      </pre>
    </BlockStack>
  );
};
