import { Button, Icon, InlineError, ProgressBar, Text } from "@shopify/polaris";
import { FileIcon, ImageIcon, XSmallIcon } from "@shopify/polaris-icons";
import type { UploadView } from "#app/domain/reply/draft.ts";
import type { Words } from "#app/domain/words/words.ts";
import { formatBytes } from "#app/ui/shared/bytes.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** A file on its way to the server, or one that did not get there. */
export type Uploading = {
  readonly key: string;
  readonly fileName: string;
  readonly bytes: number;
  /** 0 to 1. */
  readonly done: number;
  /** Why it failed, or null. */
  readonly trouble: Words | null;
  readonly mayRetry: boolean;
};

type AttachmentListProps = {
  readonly uploads: readonly UploadView[];
  readonly underWay: readonly Uploading[];
  readonly locale: string;
  readonly disabled: boolean;
  readonly onRemove: (uploadId: string) => void;
  readonly onCancel: (key: string) => void;
  readonly onRetry: (key: string) => void;
};

/** The files of a reply, and those that are on their way. Pictures in the text stand there, not here. */
export function AttachmentList(props: AttachmentListProps) {
  const t = useWords();
  const { underWay, locale, disabled } = props;
  const files = props.uploads.filter(({ contentId }) => contentId === null);
  if (files.length === 0 && underWay.length === 0) return null;
  return (
    <ul className="loupe-uploads" aria-label={t("Files of this reply")} data-test="uploads">
      {files.map(({ uploadId, fileName, contentType, bytes }) => (
        <li key={uploadId} className="loupe-upload" data-test="upload">
          <span className="loupe-upload__icon">
            <Icon source={contentType.startsWith("image/") ? ImageIcon : FileIcon} />
          </span>
          <span className="loupe-cut">{fileName}</span>
          <Text as="span" variant="bodySm" tone="subdued">
            {formatBytes(bytes, locale)}
          </Text>
          <Button
            icon={XSmallIcon}
            size="micro"
            variant="tertiary"
            disabled={disabled}
            accessibilityLabel={t("Remove {fileName}", { fileName })}
            onClick={() => props.onRemove(uploadId)}
          />
        </li>
      ))}
      {underWay.map(({ key, fileName, bytes, done, trouble, mayRetry }) => (
        <li key={key} className="loupe-upload loupe-upload--waits" data-test="upload-under-way">
          <span className="loupe-cut">{fileName}</span>
          {trouble === null ? (
            <>
              <span className="loupe-upload__bar">
                <ProgressBar
                  size="small"
                  animated={false}
                  progress={Math.round(done * 100)}
                  ariaLabelledBy={`upload-${key}`}
                />
              </span>
              <span id={`upload-${key}`}>
                <Text as="span" variant="bodySm" tone="subdued">
                  {t("{percent}% of {size}", {
                    percent: Math.round(done * 100),
                    size: formatBytes(bytes, locale),
                  })}
                </Text>
              </span>
            </>
          ) : (
            <span className="loupe-upload__trouble" role="alert" id={`upload-${key}`}>
              <InlineError message={t(trouble)} fieldID={`upload-${key}`} />
            </span>
          )}
          {trouble !== null && mayRetry && (
            <Button size="micro" onClick={() => props.onRetry(key)}>
              {t("Try again")}
            </Button>
          )}
          <Button
            icon={XSmallIcon}
            size="micro"
            variant="tertiary"
            accessibilityLabel={
              trouble === null
                ? t("Cancel the upload of {fileName}", { fileName })
                : t("Remove {fileName}", { fileName })
            }
            onClick={() => props.onCancel(key)}
          />
        </li>
      ))}
    </ul>
  );
}
