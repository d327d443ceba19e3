import { describe, expect, it } from "vitest";
import { oldestUnanswered, splitOff } from "#app/domain/ticket/split-off.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { aMail, aReply, idOf } from "./a-thread.ts";

const thread = [aMail(1), aReply(2, 1), aMail(3), aMail(4)];
const names = (messages: readonly { messageId: string }[]) =>
  messages.map(({ messageId }) => messageId);

describe("splitting messages off a ticket", () => {
  it("takes one mail alone, or that one and all after it", () => {
    const alone = splitOff(thread, { messageId: idOf("mail 3"), only: true });
    const andLater = splitOff(thread, { messageId: idOf("mail 3"), only: false });

    expect([names(alone.goes), names(alone.stays)]).toEqual([
      ["mail 3"],
      ["mail 1", "reply 2", "mail 4"],
    ]);
    expect([names(andLater.goes), names(andLater.stays)]).toEqual([
      ["mail 3", "mail 4"],
      ["mail 1", "reply 2"],
    ]);
  });

  it.each([
    ["a message of another ticket", "mail 9", true, thread, "conflict", /not on the ticket/],
    ["a reply of ours", "reply 2", true, thread, "invalid", /a customer wrote/],
    ["everything", "mail 1", false, thread, "invalid", /No mail would stay/],
    ["the only mail", "mail 1", true, [aMail(1), aReply(2, 1)], "invalid", /No mail would stay/],
    [
      "a mail while a reply is on its way",
      "mail 3",
      true,
      [...thread, aReply(5, 4, { delivery: "unknown" })],
      "conflict",
      /on its way/,
    ],
  ] as const)("refuses %s", (_case, name, only, messages, kind, words) => {
    const split = () => splitOff(messages, { messageId: idOf(name), only });

    expect(split).toThrow(words);
    expect(split).toThrow(expect.objectContaining({ kind }));
    expect(split).toThrow(Refusal);
  });
});

describe("finding who waits for an answer", () => {
  it.each([
    ["nobody, when the last reply saw everything", [aMail(1), aReply(3, 1)], null],
    ["the mail that came after what the reply's writer saw", [aMail(1), aMail(2), aReply(3, 1)], 2],
    ["the oldest of several", [aReply(0, 0), aMail(1), aMail(2)], 1],
    ["whoever got a reply that bounced", [aMail(1), aReply(2, 1, { delivery: "bounced" })], 1],
    ["no agent's note", [aMail(1), aReply(2, 1), aMail(3, { kind: "note" })], null],
    [
      "nobody, when a reply without a seen message came later",
      [aMail(1), aReply(2, 1, { answersUpTo: null })],
      null,
    ],
  ] as const)("%s", (_case, messages, at) => {
    expect(oldestUnanswered(messages, messages)?.at ?? null).toBe(at);
  });
});
