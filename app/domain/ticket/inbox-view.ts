/**
 * The ways to look at the inbox; each is a value of `?view=`. `due` holds what is open or owed and not snoozed, `mine` what of the
 * reader's own is not done or snoozed, `unassigned` what of `due` is nobody's, `ours` open tickets with a message that has no
 * answer, `belongs` mail that asks "Belongs here?"; `today` is what is to be done today in the shop's zone, `overdue` what is late.
 */
export const inboxViews = [
  "due",
  "mine",
  "unassigned",
  "ours",
  "waiting",
  "snoozed",
  "belongs",
  "spam",
  "closed",
  "today",
  "overdue",
  "all",
] as const;
export type InboxView = (typeof inboxViews)[number];
