import type { NoticeDetail, NoticeKind } from "#app/domain/alert/notice.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** What a notice says of the ticket beside it: "First reply is due soon", "Mara mentioned you in a note". */
export function noticeWords(
  t: Translate,
  kind: NoticeKind,
  { clocks, by, text }: Pick<NoticeDetail, "clocks" | "by" | "text">,
): string {
  const clock = { count: Math.max(1, clocks.length), what: clockList(t, clocks) };
  const who = by ?? "";
  switch (kind) {
    case "warning":
      return t("{count, plural, one {{what} is due soon} other {{what} are due soon}}", clock);
    case "missed":
      return t("{count, plural, one {{what} was missed} other {{what} were missed}}", clock);
    case "missed-again":
      return t(
        "{count, plural, one {{what} is still missed} other {{what} are still missed}}",
        clock,
      );
    case "archive-ready":
      return t("A customer’s data is ready to hand on");
    case "mention":
      return who === ""
        ? t("You were mentioned in a note")
        : t("{who} mentioned you in a note", { who });
    case "assigned":
      return who === "" ? t("Assigned to you") : t("{who} assigned this to you", { who });
    case "answered":
      return t("The customer answered");
    case "send-held":
      return t("Your reply was not sent and waits for you");
    case "rule-stopped":
      return t("Loupe switched off a rule that changed this ticket too often");
    case "rated":
      return t("The customer rated this ticket");
    case "low-rating":
      return t("The customer gave a low rating");
    case "text-changed":
      return text !== undefined && text.key.startsWith("policy:")
        ? t("A policy of the shop changed")
        : t("{count, plural, one {A product’s text changed} other {Texts of # products changed}}", {
            count: text?.count ?? 1,
          });
  }
}

/** The word before a notice's time; null for a notice without one. */
export function untilWords(t: Translate, kind: NoticeKind): string | null {
  switch (kind) {
    case "warning":
      return t("Due");
    case "missed":
    case "missed-again":
      return t("Was due");
    case "archive-ready":
      return t("Kept until");
    case "mention":
    case "assigned":
    case "answered":
    case "send-held":
    case "rule-stopped":
    case "text-changed":
    case "rated":
    case "low-rating":
      return null;
  }
}

/** "First reply and resolution". */
function clockList(t: Translate, clocks: readonly ClockKind[]): string {
  const [first, ...others] = clocks;
  if (first === undefined) return t("Reply");
  return others.reduce(
    (said, clock) => t("{some} and {another}", { some: said, another: insideWords(t, clock) }),
    firstWords(t, first),
  );
}

function firstWords(t: Translate, clock: ClockKind): string {
  switch (clock) {
    case "first-reply":
      return t("First reply");
    case "next-reply":
      return t("Next reply");
    case "resolution":
      return t("Resolution");
    case "update":
      return t("Update");
    case "promise":
      return t("Promise");
  }
}

function insideWords(t: Translate, clock: ClockKind): string {
  switch (clock) {
    case "first-reply":
      return t("first reply");
    case "next-reply":
      return t("next reply");
    case "resolution":
      return t("resolution");
    case "update":
      return t("update");
    case "promise":
      return t("promise");
  }
}

/** "9+" from ten on: what matters is that there are many. */
export const unreadWords = (unread: number): string => (unread > 9 ? "9+" : String(unread));
