import { describe, expect, it } from "vitest";
import { isLetIn, type Verdict } from "#app/domain/mail/verdict.ts";

describe("a verdict of the screens", () => {
  it("lets people in, also through lists and forms", () => {
    const sender = { address: "ana@post.example", name: null };
    const letIn: Verdict[] = [
      { kind: "let-in" },
      { kind: "list", evidence: "List-Id" },
      { kind: "form", evidence: "a form", sender },
    ];

    expect(letIn.map(isLetIn)).toEqual([true, true, true]);
  });

  it.each(["own-mail", "complaint", "notification", "auto-reply", "blocked", "spam"] as const)(
    "keeps %s out",
    (kind) => {
      expect(isLetIn({ kind, evidence: "" })).toBe(false);
    },
  );
});
