import { describe, expect, it } from "vitest";
import { composeAutomaticReply } from "#app/domain/rule/compose-automatic-reply.ts";

const given = {
  html: "<p>We are on it.</p>",
  text: "We are on it.",
  ticketNumber: "MJ-1001",
  shopName: "Mejurn",
  supportAddress: "support@mejurn.example",
  replyAddress: "t.x@in.loupe.example",
  to: "ana@post.example",
  messageId: "<r.1.2@in.loupe.example>",
  answers: { messageId: "<one@post.example>", references: ["<zero@post.example>"] },
};

describe("a saved reply that a rule sends", () => {
  it("is a machine's mail in the thread of the one that it answers", () => {
    const mail = composeAutomaticReply(given);

    expect(mail.subject).toBe("About your message [MJ-1001]");
    expect(mail.headers).toEqual({
      "Message-ID": "<r.1.2@in.loupe.example>",
      "In-Reply-To": "<one@post.example>",
      References: "<zero@post.example> <one@post.example>",
      "Auto-Submitted": "auto-replied",
      "X-Auto-Response-Suppress": "All",
    });
    expect(mail.replyTo).toBe("t.x@in.loupe.example");
    expect(mail.text).toBe("We are on it.\n\n-- \nMejurn\n");
    expect(mail.html.startsWith("<p>We are on it.</p>")).toBe(true);
  });

  it.each([null, "not a message id", "<a\r\nBcc: x@y.example>"])(
    "names no mail by the Message-ID %j",
    (messageId) => {
      const mail = composeAutomaticReply({ ...given, answers: { messageId, references: [] } });
      expect(Object.keys(mail.headers)).not.toContain("In-Reply-To");
    },
  );
});
