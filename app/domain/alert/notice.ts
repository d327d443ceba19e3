import type { ClockKind } from "#app/domain/sla/clock-kind.ts";

/** What does the bell tell a member of the staff? */

/**
 * `warning`, `missed`, `missed-again`: a response target. `archive-ready`: a customer's data, made at Shopify's request, waits for
 * the owner; no ticket and no clock is named. `mention`: somebody named the member in a note. `assigned`: somebody gave them the
 * ticket. `answered`: the customer wrote on a ticket that is theirs or that they follow. `send-held`: a reply of theirs did not go
 * out, and waits for them. `rule-stopped`: Loupe switched a rule off that changed the ticket too often. `text-changed`: a policy or
 * a product's text of the shop reads otherwise than before; no ticket is named. `rated`: the customer said how it went; `low-rating`: and is
 * not content.
 */
export const noticeKinds = [
  "warning",
  "missed",
  "missed-again",
  "archive-ready",
  "mention",
  "assigned",
  "answered",
  "send-held",
  "rule-stopped",
  "text-changed",
  "rated",
  "low-rating",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Stored as it is; instants in ISO 8601 with the shop's offset. */
export type NoticeDetail = {
  /** Such as `MJ-1042`. */
  readonly number: string;
  readonly subject: string;
  /** What is due, or was; empty where the notice is about no clock. */
  readonly clocks: readonly ClockKind[];
  /** Null where nothing is due. */
  readonly dueAt: string | null;
  /** The last open moment up to then. */
  readonly readBy: string | null;
  /** Who did it; null: nobody of the staff. Absent in notices of clocks. */
  readonly by?: string | null;
  /** The text of the shop that changed, and how many of its kind did since the member last looked. */
  readonly text?: { readonly key: string; readonly version: number; readonly count: number };
  /** Not to be mailed: that was their choice when it came. */
  readonly unmailed?: true;
};
