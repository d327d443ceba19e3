import type { NoticeKind } from "./notice.ts";

/** How does a member of the staff want to be told of what? */

export type NoticeChoice = {
  readonly inApp: boolean;
  /** A mail an hour at the most. */
  readonly byMail: boolean;
};

/** `targets`: what is due, and what was missed. The others are a kind of notice each. */
export const noticeTopics = [
  "targets",
  "mention",
  "assigned",
  "answered",
  "send-held",
  "rated",
  "low-rating",
  "text-changed",
] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

export type NoticeChoices = Readonly<Record<NoticeTopic, NoticeChoice>>;

/**
 * Of who never chose. Mail is for what somebody waits for and would not look for: what else comes to an agent stands in the
 * inbox anyway.
 */
export const defaultChoices: NoticeChoices = {
  targets: { inApp: true, byMail: true },
  mention: { inApp: true, byMail: true },
  assigned: { inApp: true, byMail: false },
  answered: { inApp: true, byMail: false },
  "send-held": { inApp: true, byMail: true },
  rated: { inApp: true, byMail: false },
  "low-rating": { inApp: true, byMail: true },
  "text-changed": { inApp: true, byMail: false },
};

/** What names no ticket has nothing that a mail could tell. */
export const isMailed = (topic: NoticeTopic): boolean => topic !== "text-changed";

/** Which choice is about this kind of notice? */
export function topicOf(kind: NoticeKind): NoticeTopic {
  switch (kind) {
    case "warning":
    case "missed":
    case "missed-again":
    case "archive-ready":
    case "rule-stopped":
      return "targets";
    case "mention":
    case "assigned":
    case "answered":
    case "send-held":
    case "rated":
    case "low-rating":
    case "text-changed":
      return kind;
  }
}

/** As the database keeps them: that of targets apart, and of the others what was chosen. */
export type KeptChoices = NoticeChoice & {
  readonly topics: Readonly<Partial<Record<string, NoticeChoice>>>;
};

/** What somebody chose, and what holds where they did not. `kept` null: they never chose. */
export function choicesOf(kept: KeptChoices | null): NoticeChoices {
  if (!kept) return defaultChoices;
  const { inApp, byMail, topics } = kept;
  return {
    targets: { inApp, byMail },
    mention: topics.mention ?? defaultChoices.mention,
    assigned: topics.assigned ?? defaultChoices.assigned,
    answered: topics.answered ?? defaultChoices.answered,
    "send-held": topics["send-held"] ?? defaultChoices["send-held"],
    rated: topics.rated ?? defaultChoices.rated,
    "low-rating": topics["low-rating"] ?? defaultChoices["low-rating"],
    "text-changed": topics["text-changed"] ?? defaultChoices["text-changed"],
  };
}
