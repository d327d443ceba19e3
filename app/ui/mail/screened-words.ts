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

/** What screened mail of a kind is called; a kind without words is called by its name. */
export const screenedWords = (kind: string): string =>
  (words as Readonly<Record<string, string>>)[kind] ?? kind;
