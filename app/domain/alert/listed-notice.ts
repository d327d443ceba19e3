import type { NoticeDetail, NoticeKind } from "./notice.ts";

/** What the bell and its page show of one notice. */
export type ListedNotice = {
  readonly noticeId: string;
  /** Null once the ticket is gone. */
  readonly ticketId: string | null;
  readonly kind: NoticeKind;
  readonly detail: NoticeDetail;
  /** ISO 8601. */
  readonly at: string;
  readonly read: boolean;
};
