import { describe, expect, it } from "vitest";
import { composeOwnMail } from "#app/domain/mail/compose-own-mail.ts";

describe("writing to the shop's own support address", () => {
  it("says that a machine wrote it, from and to the same address", () => {
    const mail = composeOwnMail({
      supportAddress: "support@mejurn.example",
      messageId: "<canary.abc@in.loupe.example>",
      subject: "Loupe canary",
      text: "Nobody has to answer.",
    });

    expect(mail).toEqual({
      subject: "Loupe canary",
      headers: {
        "Message-ID": "<canary.abc@in.loupe.example>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
      },
      to: { address: "support@mejurn.example", name: null },
      from: { address: "support@mejurn.example", name: "Loupe" },
      replyTo: "support@mejurn.example",
      text: "Nobody has to answer.\n",
      html: "<p>Nobody has to answer.</p>",
    });
  });
});
