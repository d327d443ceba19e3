import { expect, it } from "vitest";
import { composeConfirmation } from "#app/domain/proof/compose-confirmation.ts";
import { english } from "#tests/support/english.ts";

it("asks in the shop's name, as a machine that nobody shall answer, with the link once in each part", () => {
  const mail = composeConfirmation({
    t: english,
    shopName: "Mejurn & Co",
    supportAddress: "support@mejurn.example",
    to: "jane@customer.example",
    messageId: "<c.1@in.loupe.example>",
    link: "https://loupe.example/confirm/abc",
  });

  expect(mail).toMatchObject({
    subject: "A question from Mejurn & Co: was this you?",
    to: { address: "jane@customer.example", name: null },
    from: { address: "support@mejurn.example", name: "Mejurn & Co" },
    headers: {
      "Message-ID": "<c.1@in.loupe.example>",
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
  });
  expect(mail.text.split("https://loupe.example/confirm/abc")).toHaveLength(2);
  expect(mail.html).toContain('href="https://loupe.example/confirm/abc"');
  expect(mail.html).toContain("Mejurn &amp; Co");
});
