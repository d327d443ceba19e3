import { describe, expect, it } from "vitest";
import { maskMail } from "#app/domain/privacy/mask-mail.ts";
import { aParsedMail } from "#tests/unit/domain/mail/a-parsed-mail.ts";

describe("masking a mail before it is stored", () => {
  it("masks subject, text and names of files, and counts what it masked", () => {
    const file = { contentType: "image/png", contentId: null, inline: false };
    const attachments = [{ ...file, fileName: "4111111111111111.png", content: new Uint8Array() }];
    const subject = "Card 5555 5555 5555 4444";
    const text = "Refund to DE89 3704 0044 0532 0130 00 please";

    const { mail, masked } = maskMail(aParsedMail({ subject, text, attachments }));

    expect(mail.subject).toBe("Card •••• •••• •••• 4444");
    expect(mail.text).toBe("Refund to DE•• •••• •••• •••• ••30 00 please");
    expect(mail.attachments[0]?.fileName).toBe("••••••••••••1111.png");
    expect(masked).toEqual([
      { kind: "card", count: 2 },
      { kind: "account", count: 1 },
    ]);
  });

  it("gives back the very mail where there is nothing to mask", () => {
    const mail = aParsedMail({ subject: "Where is #1001?", text: "Ordered on 12.11.2026" });

    expect(maskMail(mail)).toEqual({ mail, masked: [] });
  });
});
