import { describe, expect, it } from "vitest";
import { checkReply } from "#app/domain/check/check-reply.ts";
import { ReplyBlocked } from "#app/domain/check/reply-blocked.ts";
import { someFacts } from "./some-facts.ts";

describe("a reply that is blocked", () => {
  it("is a refusal that counts what blocks, and holds it", () => {
    const findings = checkReply("Hi Laura,\n\nIt was delivered.", someFacts());

    const blocked = new ReplyBlocked(findings);

    expect(blocked).toMatchObject({ kind: "conflict", findings });
    expect(blocked.message).toMatch(/^2 things in this reply are not so\./);
  });
});
