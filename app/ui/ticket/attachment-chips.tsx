import { Icon } from "@shopify/polaris";
import { FileIcon, ImageIcon } from "@shopify/polaris-icons";
import { mayShowPicture } from "#app/domain/mail/showable-picture.ts";
import type { AttachmentView } from "#app/domain/ticket/ticket-view.ts";
import { formatBytes } from "#app/ui/shared/bytes.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { AttachmentPicture } from "./attachment-picture.tsx";
import type { MailFiles } from "./mail-files.ts";

type AttachmentChipsProps = Pick<MailFiles, "onDownload" | "onPicture"> & {
  readonly attachments: readonly AttachmentView[];
  /** The mail's HTML as it is shown, or null. */
  readonly html: string | null;
  readonly locale: string;
};

/** A picture inside a mail that is smaller than this is a logo or a smiley: it stands there already. */
const SMALLEST_OWN_PICTURE_BYTES = 20_000;

/** The files of a message, each a button that asks for its download; pictures with a small view. */
export function AttachmentChips(props: AttachmentChipsProps) {
  const t = useWords();
  const { attachments, html, locale, onDownload, onPicture } = props;
  const listed = attachments.filter((attachment) => !isDecoration(attachment, html));
  if (listed.length === 0) return null;
  return (
    <ul className="loupe-chips" aria-label={t("Attachments")}>
      {listed.map((attachment) => (
        <li key={attachment.attachmentId}>
          {mayShowPicture(attachment) && (
            <AttachmentPicture
              attachment={attachment}
              onPicture={onPicture}
              onDownload={onDownload}
            />
          )}
          <button
            type="button"
            className="loupe-chip"
            data-test="attachment"
            title={t("Download {fileName}", { fileName: attachment.fileName })}
            onClick={() => onDownload(attachment)}
          >
            <span className="loupe-chip__icon">
              <Icon source={attachment.contentType.startsWith("image/") ? ImageIcon : FileIcon} />
            </span>
            <span className="loupe-cut">{attachment.fileName}</span>
            <span className="loupe-chip__size">
              {fileKind(attachment) ?? t("File")} · {formatBytes(attachment.bytes, locale)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const isDecoration = (attachment: AttachmentView, html: string | null): boolean =>
  attachment.contentId !== null &&
  html?.includes(`"cid:${attachment.contentId}"`) === true &&
  attachment.bytes < SMALLEST_OWN_PICTURE_BYTES &&
  mayShowPicture(attachment);

/** "PDF", "JPEG": the part of the content type that people know. */
function fileKind({ contentType }: AttachmentView): string | null {
  const subtype = contentType.split("/")[1]?.split(/[;+]/)[0] ?? "";
  return /^[a-z0-9]{2,5}$/i.test(subtype) ? subtype.toUpperCase() : null;
}
