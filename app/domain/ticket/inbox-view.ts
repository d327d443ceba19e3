/** The ways to look at the inbox; each is a value of `?view=`. */
export const inboxViews = ["due", "waiting", "closed", "all"] as const;
export type InboxView = (typeof inboxViews)[number];
