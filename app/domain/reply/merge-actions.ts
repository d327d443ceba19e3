import type { ReplyActions } from "./reply-actions.ts";

/** What do several saved replies in one mail do to its ticket? All tags; of status and assignee what the last one says. */
export const mergeActions = (before: ReplyActions, next: ReplyActions): ReplyActions => ({
  tags: [...new Set([...before.tags, ...next.tags])],
  status: next.status ?? before.status,
  assignee: next.assignee ?? before.assignee,
});
