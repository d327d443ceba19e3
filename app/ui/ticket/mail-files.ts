import type { MaskReveal } from "#app/ui/privacy/masked-numbers.tsx";
import type { AttachmentView } from "#app/domain/ticket/ticket-view.ts";

/** What a message asks its page for: files of its mail. */
export type MailFiles = {
  readonly onDownload: (attachment: AttachmentView) => void;
  /** A picture of the mail as a `data:` address; null when it can't be shown. */
  readonly onPicture: (attachmentId: string) => Promise<string | null>;
  readonly onDownloadOriginal: (inboundEmailId: string) => void;
  /** The headers of the mail as it came; null when they can't be had. */
  readonly onHeaders: (inboundEmailId: string) => Promise<string | null>;
  /** Shows masked numbers as they were written; absent for those who may not see them. */
  readonly reveal?: MaskReveal;
};
