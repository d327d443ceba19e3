import { Icon } from "@shopify/polaris";
import { FileIcon, ImageIcon } from "@shopify/polaris-icons";
import type { AttachmentView } from "#app/domain/ticket/ticket-view.ts";
import { formatBytes } from "#app/ui/shared/bytes.ts";

type AttachmentChipsProps = {
  readonly attachments: readonly AttachmentView[];
  readonly locale: string;
  readonly onDownload: (attachment: AttachmentView) => void;
};

/** The files of a message, each a button that asks for its download. */
export const AttachmentChips = ({ attachments, locale, onDownload }: AttachmentChipsProps) => (
  <ul className="loupe-chips" aria-label="Attachments">
    {attachments.map((attachment) => (
      <li key={attachment.attachmentId}>
        <button
          type="button"
          className="loupe-chip"
          data-test="attachment"
          title={`Download ${attachment.fileName}`}
          onClick={() => onDownload(attachment)}
        >
          <span className="loupe-chip__icon">
            <Icon source={attachment.contentType.startsWith("image/") ? ImageIcon : FileIcon} />
          </span>
          <span className="loupe-cut">{attachment.fileName}</span>
          <span className="loupe-chip__size">
            {fileKind(attachment)} · {formatBytes(attachment.bytes, locale)}
          </span>
        </button>
      </li>
    ))}
  </ul>
);

/** "PDF", "JPEG": the part of the content type that people know. */
function fileKind({ contentType }: AttachmentView): string {
  const subtype = contentType.split("/")[1]?.split(/[;+]/)[0] ?? "";
  return /^[a-z0-9]{2,5}$/i.test(subtype) ? subtype.toUpperCase() : "File";
}
