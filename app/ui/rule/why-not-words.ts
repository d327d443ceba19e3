import type { WhyNot } from "#app/domain/rule/rule-outcome.ts";
import type { RuleAction } from "#app/domain/rule/rule.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** Why a rule did not do something, without a subject. */
export function whyNotWords(t: Translate, action: RuleAction["kind"], why: WhyNot): string {
  switch (why) {
    case "nobody-here":
      return t("nobody was here to take it");
    case "no-mail":
      return t("there was no customer’s mail to answer");
    case "stranger":
      return t("its sender is neither proven nor known");
    case "machine":
      return t("no machine may answer that mail");
    case "contradicted":
      return t("the mail is not from whom it says");
    case "told-within-a-day":
      return t("this address had an automatic mail within a day");
    case "too-many":
      return t("too many automatic mails went out within the hour");
    case "incomplete":
      return t("a variable of the saved reply has no value, or may not go to this sender");
    case "suppressed":
      return t("this address takes no mail");
    case "too-late":
      return t("it could not be sent within a day");
    case "not-sent":
      return t("the mail provider did not take it");
    case "not-found":
      return action === "reply" ? t("the saved reply is gone") : t("this member is gone");
    case "reason-wanted":
      return t("a customer’s message has no answer, or a target was missed");
    case "conflict":
    case "invalid":
    case "not-allowed":
      return conflictWords(t, action);
  }
}

function conflictWords(t: Translate, action: RuleAction["kind"]): string {
  switch (action) {
    case "assign":
      return t("this member can’t be assigned");
    case "tag":
      return t("it has as many tags as a ticket can have");
    case "snooze":
      return t("it is done, or its answer is late");
    default:
      return t("the ticket did not allow it");
  }
}
