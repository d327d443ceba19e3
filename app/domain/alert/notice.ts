import type { ClockKind } from "#app/domain/sla/clock-kind.ts";

/** What does the bell tell a member of the staff? */

/** `archive-ready`: a customer's data, made at Shopify's request, waits for the owner; no ticket and no clock is named. */
export const noticeKinds = ["warning", "missed", "missed-again", "archive-ready"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Stored as it is; instants in ISO 8601 with the shop's offset. */
export type NoticeDetail = {
  /** Such as `MJ-1042`. */
  readonly number: string;
  readonly subject: string;
  /** What is due, or was. */
  readonly clocks: readonly ClockKind[];
  readonly dueAt: string;
  /** The last open moment up to then. */
  readonly readBy: string;
};
