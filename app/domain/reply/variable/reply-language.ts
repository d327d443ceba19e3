/** In which language is a saved reply written, so that the dates and states in it are? */

export const replyLanguages = ["en", "de"] as const;
export type ReplyLanguage = (typeof replyLanguages)[number];

export const isReplyLanguage = (value: unknown): value is ReplyLanguage =>
  (replyLanguages as readonly unknown[]).includes(value);

/** By which rules dates and amounts are written in it (BCP 47). */
export const localeOf: Readonly<Record<ReplyLanguage, string>> = { en: "en-GB", de: "de-DE" };
