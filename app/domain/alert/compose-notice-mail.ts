import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dueForCustomers } from "#app/domain/sla/due-for-customers.ts";
import { topicOf } from "./notice-choice.ts";
import type { NoticeKind } from "./notice.ts";

/** The mail that tells a member of the staff of tickets to look at. */

export type MailedNotice = {
  readonly kind: NoticeKind;
  /** Such as `MJ-1042`. */
  readonly number: string;
  /** Null where nothing is due. */
  readonly readBy: Instant | null;
};

export type NoticeMail = {
  /** The oldest first. */
  readonly notices: readonly MailedNotice[];
  readonly to: string;
  readonly supportAddress: string;
  readonly timeZone: string;
  /** With angle brackets. */
  readonly messageId: string;
};

const MOST_IN_SUBJECT = 3;
const MOST_LISTED = 50;

/**
 * Numbers and times, and nothing of what customers wrote: this mail leaves the shop's admin. Each ticket once for a topic, as it stands last.
 * No machine shall answer it (RFC 3834 §5; `X-Auto-Response-Suppress`: MS-OXCMAIL §2.2.3.2.14). Null for an address that mail
 * can't be sent to, and where there is nothing to tell.
 */
export function composeNoticeMail(mail: NoticeMail): ComposedReply | null {
  const last = new Map(
    mail.notices.map((notice) => [`${topicOf(notice.kind)} ${notice.number}`, notice]),
  );
  const tickets = [...last.values()].sort(
    (one, other) => (one.readBy ?? LAST) - (other.readBy ?? LAST),
  );
  if (tickets.length === 0 || !isEmailAddress(mail.to)) return null;
  const text = [
    ...sections.flatMap((title) => linesOf(title, tickets, mail.timeZone)),
    "Open Loupe in Shopify admin to see them.",
    "-- \nYou get such a mail once an hour at the most. To turn it off, open Notices in Loupe and untick “By mail”.",
  ].join("\n\n");
  return {
    subject: `Tickets to look at: ${listed(
      [...new Set(tickets.map(({ number }) => number))],
      MOST_IN_SUBJECT,
      ", ",
    )}`,
    headers: {
      "Message-ID": mail.messageId,
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
    to: { address: mail.to, name: null },
    from: { address: mail.supportAddress, name: "Loupe" },
    replyTo: mail.supportAddress,
    text: `${text}\n`,
    html: htmlOfText(text),
  };
}

/** Behind all that has a time. */
const LAST = Number.MAX_SAFE_INTEGER;

/** In this order. */
const sections = [
  "Missed",
  "Due soon",
  "A reply of yours waits",
  "You were mentioned",
  "Assigned to you",
  "A customer answered",
  "Ready",
] as const;

const sectionOf = {
  missed: "Missed",
  "missed-again": "Missed",
  warning: "Due soon",
  "send-held": "A reply of yours waits",
  mention: "You were mentioned",
  assigned: "Assigned to you",
  answered: "A customer answered",
  "archive-ready": "Ready",
} satisfies Record<NoticeKind, (typeof sections)[number]>;

function linesOf(
  title: (typeof sections)[number],
  tickets: readonly MailedNotice[],
  timeZone: string,
): readonly string[] {
  const own = tickets.filter(({ kind }) => sectionOf[kind] === title);
  if (own.length === 0) return [];
  const due = title === "Missed" ? "was due" : "due";
  const lines = own.map(({ number, readBy }) =>
    readBy === null ? number : `${number}: ${due} ${dueForCustomers(readBy, timeZone)}`,
  );
  return [`${title}:\n${listed(lines, MOST_LISTED, "\n")}`];
}

function listed(words: readonly string[], most: number, between: string): string {
  const more = words.length - most;
  const shown = words.slice(0, most);
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(between);
}
