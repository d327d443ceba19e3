/** What mail is screened out as: every verdict that keeps a mail from becoming a ticket. */
export const screenedKinds = [
  "auto-reply",
  "bounce",
  "complaint",
  "notification",
  "blocked",
  "spam",
  "own-mail",
] as const;

export type ScreenedKind = (typeof screenedKinds)[number];

/** Mail that somebody may miss; our own mail coming back is nobody's. */
export const missableKinds = screenedKinds.filter((kind) => kind !== "own-mail");
