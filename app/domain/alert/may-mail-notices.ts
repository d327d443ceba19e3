import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";

/** May a member of the staff get a mail about their notices now? */

const BETWEEN_MAILS_MS = HOUR_MS;

export type MailedMember = {
  readonly role: Role;
  /** When the last one was sent, or tried. */
  readonly lastMailAt: Instant | null;
};

/** One an hour at the most, while the shop is open, for those who work here. Throws Refusal. */
export const mayMailNotices = (
  { role, lastMailAt }: MailedMember,
  calendar: OpenCalendar,
  now: Instant,
): boolean =>
  may(role, "read") &&
  (lastMailAt === null || now - lastMailAt >= BETWEEN_MAILS_MS) &&
  calendar.openAtOrAfter(now) === now;
