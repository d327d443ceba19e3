import { Button, InlineStack, Select, Text } from "@shopify/polaris";
import type { UploadView } from "#app/domain/reply/draft.ts";
import { forwardedHtml } from "#app/domain/reply/forwarded-html.ts";
import type { AttachmentView } from "#app/domain/ticket/ticket-view.ts";
import { formatBytes } from "#app/ui/shared/bytes.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { useState } from "react";

/** A mail of the thread that can be passed on. */
export type Forwardable = {
  readonly messageId: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly at: string;
  readonly text: string;
  readonly attachments: readonly AttachmentView[];
};

type ForwardChoiceProps = {
  /** Oldest first. */
  readonly mails: readonly Forwardable[];
  readonly subject: string;
  readonly uploads: readonly UploadView[];
  readonly timeZone: string;
  readonly locale: string;
  readonly disabled: boolean;
  /** The mail's words, for the field. */
  readonly onQuote: (html: string) => void;
  readonly onAttach: (file: AttachmentView) => void;
};

/** Which mail is passed on, and which of its files go along. */
export function ForwardChoice(props: ForwardChoiceProps) {
  const t = useWords();
  const { mails, uploads, timeZone, locale, disabled } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const mail = mails.find(({ messageId }) => messageId === chosen) ?? mails.at(-1);
  if (!mail) return null;
  const when = (at: string) => fullTime(at, { timeZone, locale });
  const files = mail.attachments.filter(
    ({ fileName, bytes }) =>
      !uploads.some((one) => one.fileName === fileName && one.bytes === bytes),
  );
  return (
    <div className="loupe-forward" data-test="forward-choice">
      <Select
        label={t("Mail to pass on")}
        options={mails
          .map(({ messageId, fromName, fromAddress, at }) => ({
            value: messageId,
            label: t("{who}, {date}", { who: fromName || fromAddress, date: when(at) }),
          }))
          .toReversed()}
        value={mail.messageId}
        disabled={disabled}
        onChange={setChosen}
      />
      <InlineStack gap="200" blockAlign="center">
        <Button
          size="slim"
          disabled={disabled}
          onClick={() =>
            props.onQuote(forwardedHtml({ ...mail, subject: props.subject, date: when(mail.at) }))
          }
        >
          {t("Put its words below")}
        </Button>
        {files.map((file) => (
          <Button
            key={file.attachmentId}
            size="slim"
            disabled={disabled}
            onClick={() => props.onAttach(file)}
          >
            {t("Attach {fileName} ({size})", {
              fileName: file.fileName,
              size: formatBytes(file.bytes, locale),
            })}
          </Button>
        ))}
        {files.length > 0 && (
          <Text as="span" variant="bodySm" tone="subdued">
            {t("Only files that you attach go along.")}
          </Text>
        )}
      </InlineStack>
    </div>
  );
}
