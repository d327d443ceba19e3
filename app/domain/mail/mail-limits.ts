/** How much of one mail is read? Past a limit the mail stays stored raw, and its name stands in `ParsedMail.limits`. */

/** "bytes": SendGrid takes no mail of more than 30 MB, attachments included; what lies beyond is not read. */
export const MAX_MAIL_BYTES = 30 * 1024 * 1024;

/** "parts": a digest of a busy list has some hundred parts; thousands are made to exhaust the reader. */
export const MAX_PARTS = 1_000;

/** "depth": a mail forwarded through several gateways nests its parts less than ten deep; each level is searched anew. */
export const MAX_PART_DEPTH = 30;

/** "headers": a mail that went through many relays has about a hundred header fields. */
export const MAX_HEADERS = 1_000;

/** "header-length": the recipients of a large circle fill some ten thousand characters; longer fields are cut here. */
export const MAX_HEADER_LENGTH = 64 * 1024;

/** "header-block": no mail client writes a longer one, and scanning stays bounded; in step with `raw-header.ts`. */
export const MAX_HEADER_BLOCK_BYTES = 256 * 1024;

/** "attachments": each becomes a row and a blob; nobody sends that many by hand. */
export const MAX_ATTACHMENTS = 300;

/** "text-length", in characters: some three hundred printed pages, more than an agent can read or a browser shows well. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** "html-length", in characters: Gmail clips a mail at 102 KB; reading and cleaning take memory in proportion. */
export const MAX_HTML_LENGTH = 1_000_000;

/** "text-length", in lines: sixty on each of those pages, and some; what a line says about itself takes more room than its words. */
export const MAX_TEXT_LINES = 20_000;

/** "html-length", in tags and line ends: one in sixteen characters; layouts of Outlook have one in twenty. */
export const MAX_HTML_MARKS = 60_000;

/** "html-nodes": a browser lays out that many in about a second; the largest newsletters have some ten thousand. */
export const MAX_HTML_NODES = 100_000;

/** "unpacked-bytes": a mail wrapped in its signature or as a whole is read from a copy; what is wrapped twice is small. */
export const MAX_UNWRAPPED_BYTES = 40 * 1024 * 1024;

/** "unpacked-bytes": packed text in `winmail.dat` grows to many times its size when unpacked. */
export const MAX_UNPACKED_BYTES = 10 * 1024 * 1024;

/** The names under which a mail tells which limit it ran into. */
export type MailLimit =
  | "bytes"
  | "parts"
  | "depth"
  | "headers"
  | "header-length"
  | "header-block"
  | "attachments"
  | "text-length"
  | "html-length"
  | "html-nodes"
  | "unpacked-bytes";
