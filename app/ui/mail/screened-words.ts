import type { ScreenedKind } from "#app/domain/mail/screened-kind.ts";

const words = {
  "auto-reply": "Automatic replies",
  bounce: "Bounces",
  complaint: "Complaints",
  notification: "Notifications",
  blocked: "Blocked senders",
  spam: "Spam",
  "own-mail": "Our own mail",
} satisfies Record<ScreenedKind, string>;

const ofOne: Readonly<Record<string, string>> = {
  "auto-reply": "Automatic reply",
  bounce: "Bounce",
  complaint: "Complaint",
  notification: "Notification",
  blocked: "Blocked sender",
};

/** What a single mail of a kind is called. */
export const screenedWord = (kind: string): string => ofOne[kind] ?? screenedWords(kind);

/** What screened mail of a kind is called; a kind without words is called by its name. */
export const screenedWords = (kind: string): string =>
  (words as Readonly<Record<string, string>>)[kind] ?? kind;
