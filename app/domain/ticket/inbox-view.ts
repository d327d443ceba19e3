/** The ways to look at the inbox; each is a value of `?view=`. `belongs` holds mail that asks "Belongs here?". */
export const inboxViews = ["due", "belongs", "waiting", "closed", "all"] as const;
export type InboxView = (typeof inboxViews)[number];
