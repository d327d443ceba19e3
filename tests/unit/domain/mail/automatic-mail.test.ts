import { describe, expect, it } from "vitest";
import { automaticMail, type AutomaticEnvelope } from "#app/domain/mail/automatic-mail.ts";

const envelope: AutomaticEnvelope = {
  ticketNumber: "MJ-1001",
  shopName: "Mejurn",
  supportAddress: "support@mejurn.example",
  replyAddress: "reply+1001@in.loupe.example",
  to: "ana@post.example",
  messageId: "<a.1@in.loupe.example>",
  answers: { messageId: "<q2@post.example>", references: ["<q1@post.example>"] },
};
const content = { subject: "Hello", text: "Hello\n", html: "<p>Hello</p>" };

describe("a mail that no person sends", () => {
  it("says so, answers what came in, and asks machines for no answer", () => {
    expect(automaticMail(envelope, content)).toEqual({
      ...content,
      headers: {
        "Message-ID": "<a.1@in.loupe.example>",
        "In-Reply-To": "<q2@post.example>",
        References: "<q1@post.example> <q2@post.example>",
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
      },
      to: { address: "ana@post.example", name: null },
      from: { address: "support@mejurn.example", name: "Mejurn" },
      replyTo: "reply+1001@in.loupe.example",
    });
  });

  it("joins no thread by a name that is none", () => {
    const answers = { messageId: "broken\r\nBcc: eve@post.example", references: [] };

    const { headers } = automaticMail({ ...envelope, answers }, content);

    expect(Object.keys(headers)).toEqual([
      "Message-ID",
      "Auto-Submitted",
      "X-Auto-Response-Suppress",
    ]);
  });
});
