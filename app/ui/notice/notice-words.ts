import type { NoticeDetail, NoticeKind } from "#app/domain/alert/notice.ts";
import { clockKindWords } from "#app/ui/sla/clock-words.ts";

/** What a notice says of the ticket beside it: "First reply is due soon". */
export function noticeWords(kind: NoticeKind, { clocks }: Pick<NoticeDetail, "clocks">): string {
  const [first = "Reply", ...others] = clocks.map((clock) => clockKindWords[clock]);
  const what = [first, ...others.map((words) => words.toLowerCase())].join(" and ");
  const [is, was] = others.length > 0 ? ["are", "were"] : ["is", "was"];
  switch (kind) {
    case "warning":
      return `${what} ${is} due soon`;
    case "missed":
      return `${what} ${was} missed`;
    case "missed-again":
      return `${what} ${is} still missed`;
    case "archive-ready":
      return "A customer’s data is ready to hand on";
  }
}

/** "9+" from ten on: what matters is that there are many. */
export const unreadWords = (unread: number): string => (unread > 9 ? "9+" : String(unread));
