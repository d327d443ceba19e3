import { describe, expect, it } from "vitest";
import { composeOldAddressMail } from "#app/domain/action/compose-old-address-mail.ts";

describe("the mail to the address that a customer had", () => {
  const mail = composeOldAddressMail({
    shopName: "Mejurn",
    supportAddress: "support@mejurn.example",
    to: "old@customer.example",
    messageId: "<a.1@in.example>",
  });

  it("asks the person, and no machine, to answer when it was not them", () => {
    expect(mail.text).toMatch(/If you did not, please answer this mail at once/);
    expect(mail.replyTo).toBe("support@mejurn.example");
    expect(mail.headers).toMatchObject({
      "Auto-Submitted": "auto-generated",
      "Message-ID": "<a.1@in.example>",
    });
  });

  it("goes to the old address alone and names no other", () => {
    expect(mail.to).toEqual({ address: "old@customer.example", name: null });
    expect(mail.text).not.toContain("@");
    expect(mail.subject).toBe("Your email address at Mejurn was changed");
  });
});
