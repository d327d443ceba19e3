import { describe, expect, it } from "vitest";
import { composeAcknowledgement } from "#app/domain/mail/compose-acknowledgement.ts";

const acknowledgement = (given: Partial<Parameters<typeof composeAcknowledgement>[0]> = {}) =>
  composeAcknowledgement({
    words: "We answer by {due}. Really: by {due}.",
    due: "Friday 22 May at 16:00 CEST",
    closure: null,
    ticketNumber: "MJ-1001",
    shopName: "Mejurn",
    supportAddress: "support@mejurn.example",
    replyAddress: "token+1001-mac@in.loupe.example",
    to: "jane@customer.example",
    messageId: "<a.1@in.loupe.example>",
    answers: { messageId: "<her.mail@customer.example>", references: ["<first@customer.example>"] },
    ...given,
  });

describe("an acknowledgement", () => {
  it("says the due time wherever the shop's words ask for it", () => {
    expect(acknowledgement().text).toBe(
      "We answer by Friday 22 May at 16:00 CEST. Really: by Friday 22 May at 16:00 CEST.\n\n-- \nMejurn\n",
    );
  });

  it("says why it takes so long when the shop is closed meanwhile", () => {
    const closure = "We are closed from Thursday to Sunday and answer from Monday on.";

    expect(acknowledgement({ closure }).text).toContain(`CEST.\n\n${closure}\n\n-- \n`);
  });

  it("is marked as a machine's and stands in the customer's thread", () => {
    expect(acknowledgement().headers).toEqual({
      "Message-ID": "<a.1@in.loupe.example>",
      "In-Reply-To": "<her.mail@customer.example>",
      References: "<first@customer.example> <her.mail@customer.example>",
      "Auto-Submitted": "auto-replied",
      "X-Auto-Response-Suppress": "All",
    });
  });

  it("names no Message-ID that can't stand in a header", () => {
    const broken = { messageId: "<a\r\nBcc: x@y.example>", references: [] };

    expect(acknowledgement({ answers: broken }).headers).not.toHaveProperty("In-Reply-To");
  });

  it("addresses nobody by a name that the sender chose", () => {
    expect(acknowledgement().to).toEqual({ address: "jane@customer.example", name: null });
  });
});
