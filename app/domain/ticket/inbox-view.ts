/**
 * The ways to look at the inbox; each is a value of `?view=`. `due` holds what is open or owed and not snoozed, `today` what is to be
 * done today in the shop's zone, `overdue` what is late; `belongs` mail that asks "Belongs here?".
 */
export const inboxViews = [
  "due",
  "today",
  "overdue",
  "belongs",
  "waiting",
  "snoozed",
  "closed",
  "all",
] as const;
export type InboxView = (typeof inboxViews)[number];
