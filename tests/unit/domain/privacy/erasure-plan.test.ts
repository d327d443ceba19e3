import { describe, expect, it } from "vitest";
import { erasurePlan, type MessageToJudge } from "#app/domain/privacy/erasure-plan.ts";

const message = (messageId: string, given: Partial<MessageToJudge>): MessageToJudge => ({
  messageId,
  kind: "inbound",
  from: "ana@post.example",
  to: ["support@mejurn.example"],
  quotes: true,
  ...given,
});

const thread = [
  message("hers", {}),
  message("answer", {
    kind: "outbound",
    from: "support@mejurn.example",
    to: ["ana@post.example"],
  }),
  message("note", { kind: "note", from: "", to: [] }),
  message("his", { from: "bo@post.example" }),
  message("to-him", { kind: "outbound", from: "support@mejurn.example", to: ["bo@post.example"] }),
];
const addresses = new Set(["ana@post.example"]);

describe("what of a ticket is a person's", () => {
  it("is all but others' own mail where the ticket is theirs", () => {
    expect(erasurePlan(thread, { own: true, addresses })).toEqual({
      erase: ["hers", "answer", "note", "to-him"],
      trim: ["his"],
    });
  });

  it("is their mail and the answers to them where it is somebody else's", () => {
    expect(erasurePlan(thread, { own: false, addresses })).toEqual({
      erase: ["hers", "answer"],
      trim: ["his"],
    });
  });

  it("leaves others' mail alone that quotes nobody", () => {
    const unquoted = thread.map((one) => ({ ...one, quotes: false }));

    expect(erasurePlan(unquoted, { own: true, addresses }).trim).toEqual([]);
  });

  it("is everything where the whole ticket goes", () => {
    const { erase, trim } = erasurePlan(thread, { own: true, addresses: null });

    expect(erase).toHaveLength(thread.length);
    expect(trim).toEqual([]);
  });
});
