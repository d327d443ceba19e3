import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dueForCustomers } from "#app/domain/sla/due-for-customers.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";
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
  /** The member's (BCP 47), with what says sentences in it; English where it is not known. */
  readonly reader?: { readonly locale: string; readonly t: Translate };
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
  const { t } = mail.reader ?? ENGLISH;
  const end = t(
    "You get such a mail once an hour at the most. To turn it off, open Notices in Loupe and untick “By mail”.",
  );
  const text = [
    ...sections.flatMap((title) => linesOf(title, tickets, mail)),
    t("Open Loupe in Shopify admin to see them."),
    `-- \n${end}`,
  ].join("\n\n");
  const numbers = [...new Set(tickets.map(({ number }) => number))];
  return {
    subject: t("Tickets to look at: {tickets}", {
      tickets: listed(numbers, { most: MOST_IN_SUBJECT, between: ", ", t }),
    }),
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

const ENGLISH = { locale: "en-GB", t: inEnglish };

const MISSED = say("Missed");

const sectionOf = {
  missed: MISSED,
  "missed-again": MISSED,
  warning: say("Due soon"),
  "send-held": say("A reply of yours waits"),
  mention: say("You were mentioned"),
  assigned: say("Assigned to you"),
  answered: say("A customer answered"),
  "archive-ready": say("Ready"),
  "rule-stopped": say("A rule was switched off"),
  "low-rating": say("A low rating"),
  rated: say("Rated by the customer"),
  // Never mailed.
  "text-changed": say("A text of the shop changed"),
} satisfies Record<NoticeKind, string>;

/** In this order, each once. */
const sections = [...new Set(Object.values(sectionOf))];

function linesOf(
  title: string,
  tickets: readonly MailedNotice[],
  { timeZone, reader = ENGLISH }: NoticeMail,
): readonly string[] {
  const own = tickets.filter(({ kind }) => sectionOf[kind] === title);
  if (own.length === 0) return [];
  const { t, locale } = reader;
  const lines = own.map(({ number, readBy }) => {
    if (readBy === null) return number;
    const due = dueForCustomers(readBy, timeZone, locale);
    return title === MISSED
      ? t("{number}: was due {due}", { number, due })
      : t("{number}: due {due}", { number, due });
  });
  return [`${t(title)}:\n${listed(lines, { most: MOST_LISTED, between: "\n", t })}`];
}

function listed(
  words: readonly string[],
  { most, between, t }: { readonly most: number; readonly between: string; readonly t: Translate },
): string {
  const more = words.length - most;
  const shown = words.slice(0, most);
  return [...shown, ...(more > 0 ? [t("and {count, number} more", { count: more })] : [])].join(
    between,
  );
}
