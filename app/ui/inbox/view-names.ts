import type { Translate } from "#app/domain/words/translate.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";

/** The names of the views, in the reader's language. */
export const viewNames = (t: Translate) =>
  ({
    due: t("Due next"),
    mine: t("Mine"),
    unassigned: t("Unassigned"),
    ours: t("Waiting for us"),
    waiting: t("Waiting for the customer"),
    snoozed: t("Snoozed"),
    belongs: t("Belongs here?"),
    spam: t("Spam"),
    closed: t("Closed"),
    today: t("Due today"),
    overdue: t("Overdue"),
    all: t("All"),
  }) satisfies Record<InboxView, string>;

/** Those that are always in sight; the others stand below "More". */
export const mainViews = [
  "due",
  "mine",
  "unassigned",
  "ours",
  "waiting",
  "snoozed",
  "belongs",
  "spam",
  "closed",
] as const satisfies readonly InboxView[];
export const moreViews = ["today", "overdue", "all"] as const satisfies readonly InboxView[];

/** The second stroke after `g`. */
export const viewKeys = {
  due: "d",
  mine: "m",
  unassigned: "u",
  ours: "o",
  waiting: "w",
  snoozed: "s",
  belongs: "b",
  spam: "j",
  closed: "c",
  today: "t",
  overdue: "l",
  all: "a",
} satisfies Record<InboxView, string>;

const MOST_COUNTED = 1_000;

/** "1,204" or, where counting stopped, "999+". */
export const countWords = (count: number, locale: string): string =>
  count >= MOST_COUNTED
    ? `${new Intl.NumberFormat(locale).format(MOST_COUNTED - 1)}+`
    : new Intl.NumberFormat(locale).format(count);
