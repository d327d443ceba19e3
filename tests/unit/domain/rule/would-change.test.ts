import { describe, expect, it } from "vitest";
import type { RuleAction } from "#app/domain/rule/rule.ts";
import { asItArrived, wouldChange } from "#app/domain/rule/would-change.ts";
import type { MemberId, SavedReplyId } from "#app/domain/shared/ids.ts";
import { ago, someFacts } from "./some-facts.ts";

describe("what a rule would have done", () => {
  const waiting = someFacts({ tags: ["Vip"], assigneeId: "mara" });
  const answered = someFacts({ status: "waiting", unansweredSince: null });

  it.each<[RuleAction, boolean, boolean]>([
    [{ kind: "assign", to: "mara" as MemberId }, false, true],
    [{ kind: "take-turns" }, false, true],
    [{ kind: "tag", tags: ["VIP"] }, false, true],
    [{ kind: "untag", tags: ["VIP"] }, true, false],
    [{ kind: "urgency", to: "general" }, false, false],
    [{ kind: "category", to: "order_support" }, true, true],
    [{ kind: "status", to: "resolved" }, false, true],
    [{ kind: "status", to: "open" }, false, true],
    [{ kind: "note", text: "Look" }, true, true],
    [{ kind: "stop" }, true, true],
  ])("with %o", (action, ofWaiting, ofAnswered) => {
    expect([wouldChange(action, waiting), wouldChange(action, answered)]).toEqual([
      ofWaiting,
      ofAnswered,
    ]);
  });

  it("is a mail only to those who are proven or known", () => {
    const reply = { kind: "reply", savedReplyId: "r" as SavedReplyId } as const;
    const from = (isKnown: boolean, proof: string | null) =>
      wouldChange(reply, someFacts({ sender: { ...waiting.sender, isKnown, proof } }));

    expect([from(true, null), from(false, "mailbox"), from(false, "order")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([from(false, null), from(false, "unproven"), from(true, "contradicted")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("is seen as the ticket stood when the mail came in", () => {
    const facts = asItArrived(answered, ago(48));
    expect(facts).toMatchObject({ now: ago(48), status: "open", unansweredSince: ago(48) });
  });
});
