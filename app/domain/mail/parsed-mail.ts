import type { Address } from "./address.ts";

/** A mail as the MIME adapter read it: plain data, nothing judged yet. */
export type ParsedMail = {
  /** Header lines in order, names in lower case, values unfolded and decoded. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** `Message-ID` with its angle brackets, or null. */
  readonly messageId: string | null;
  /** Message-IDs with angle brackets, in order. */
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly subject: string;
  /** ISO 8601 of the Date header, or null. Never used as the time of receipt. */
  readonly date: string | null;
  /** Plain text: the text part, or text made from the HTML part. */
  readonly text: string;
  /** True when the mail has no text part and `text` was made from its HTML. */
  readonly textIsMade: boolean;
  /** The HTML part as written (not cleaned), or null. */
  readonly html: string | null;
  readonly attachments: readonly ParsedAttachment[];
  /** Names of the limits that the mail ran into (`mail-limits.ts`); empty for ordinary mail. */
  readonly limits: readonly string[];
};

export type ParsedAttachment = {
  readonly fileName: string;
  /** As declared by the sender; never trusted for showing. */
  readonly contentType: string;
  readonly contentId: string | null;
  readonly inline: boolean;
  readonly content: Uint8Array;
};

/** The first value of a header (name in lower case), or null. */
export const headerOf = (mail: Pick<ParsedMail, "headers">, name: string): string | null =>
  mail.headers.find((header) => header.name === name)?.value ?? null;
