/** What would a rule have done to a ticket, as far as it can be told without doing it? */
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import type { RuleFacts } from "./rule-facts.ts";
import type { RuleAction } from "./rule.ts";

/** False where all is so already. */
export function wouldChange(action: RuleAction, facts: RuleFacts): boolean {
  switch (action.kind) {
    case "assign":
      return facts.assigneeId !== action.to;
    case "take-turns":
      return facts.assigneeId === null;
    case "tag":
      return action.tags.some((tag) => !hasTag(facts, tag));
    case "untag":
      return action.tags.some((tag) => hasTag(facts, tag));
    case "urgency":
    case "category":
      return facts[action.kind] !== action.to;
    case "status":
      return facts.status !== action.to && (action.to === "open" || facts.unansweredSince === null);
    case "snooze":
    case "note":
    case "follow":
    case "stop":
      return true;
    case "reply":
      return facts.sender.proof !== "contradicted" && isTrusted(facts);
  }
}

const hasTag = ({ tags }: RuleFacts, name: string): boolean =>
  tags.some((tag) => tagKey(tag) === tagKey(name));

/** An automatic mail goes to proven or known senders only. */
const isTrusted = ({ sender }: RuleFacts): boolean =>
  sender.isKnown || sender.proof === "mailbox" || sender.proof === "order";

/** The facts as they were when the customer's message came in, as far as they are known to have been otherwise. */
export const asItArrived = (facts: RuleFacts, at: RuleFacts["now"]): RuleFacts => ({
  ...facts,
  now: at,
  newestAt: at,
  status: "open",
  unansweredSince: at,
});
