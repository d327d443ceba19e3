import type { ScreenedKind } from "#app/domain/mail/screened-kind.ts";
import { say } from "#app/domain/words/words.ts";

const words = {
  "auto-reply": say("Automatic replies"),
  bounce: say("Bounces"),
  complaint: say("Complaints"),
  notification: say("Notifications"),
  blocked: say("Blocked senders"),
  spam: say("Spam"),
  "own-mail": say("Our own mail"),
} satisfies Record<ScreenedKind, string>;

const ofOne: Readonly<Record<string, string>> = {
  "auto-reply": say("Automatic reply"),
  bounce: say("Bounce"),
  complaint: say("Complaint"),
  notification: say("Notification"),
  blocked: say("Blocked sender"),
};

/** What a single mail of a kind is called. */
export const screenedWord = (kind: string): string => ofOne[kind] ?? screenedWords(kind);

/** What screened mail of a kind is called; a kind without words is called by its name. */
export const screenedWords = (kind: string): string =>
  (words as Readonly<Record<string, string>>)[kind] ?? kind;
