import type { ClockKind } from "#app/domain/sla/clock-kind.ts";

/** What does the bell tell a member of the staff? */

export const noticeKinds = ["warning", "missed", "missed-again"] as const;
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
