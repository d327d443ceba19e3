import { escapeHtml, htmlOfText } from "./html-of-text.ts";

/** How does a mail stand in the one that passes it on? */

export type MailToForward = {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  /** As its reader sees it: "20 May 2026, 08:00". */
  readonly date: string;
  readonly text: string;
};

/** A forwarded letter is quoted whole; more than this is data. */
const MOST_QUOTED = 100_000;

/** An empty line to write in, then the lines that mail programs know a forwarded mail by, then its words as a quote. */
export function forwardedHtml(mail: MailToForward): string {
  const from = mail.fromName ? `${mail.fromName} <${mail.fromAddress}>` : mail.fromAddress;
  const lines = [
    "---------- Forwarded message ---------",
    `From: ${from}`,
    `Date: ${mail.date}`,
    `Subject: ${mail.subject}`,
    `To: ${mail.to.join(", ")}`,
    ...(mail.cc.length > 0 ? [`Cc: ${mail.cc.join(", ")}`] : []),
  ];
  const words = mail.text.slice(0, MOST_QUOTED);
  return `<p></p><p>${lines.map(escapeHtml).join("<br>")}</p><blockquote>${htmlOfText(words)}</blockquote>`;
}

const BEGINS_FORWARD = /^fwd?:/i;

/** The subject of a mail that passes on one with this subject. */
export const forwardSubject = (subject: string): string => {
  const bare = subject.trim();
  return BEGINS_FORWARD.test(bare) ? bare : `Fwd: ${bare}`;
};
