import { describe, expect, it } from "vitest";
import { formMailer, formSender } from "#app/domain/mail/form-mailer.ts";
import { aParsedMail, someScreenFacts } from "./a-parsed-mail.ts";

const jane = { address: "jane@customer.example", name: "Jane Doe" };
const form = (given: Parameters<typeof aParsedMail>[0] = {}) =>
  aParsedMail({
    from: { address: "Mailer@shopify.com", name: "Mejurn (Shopify)" },
    replyTo: [jane],
    ...given,
  });

describe("recognising what a customer wrote into a form", () => {
  it("takes the Reply-To of a listed form mailer for the sender", () => {
    expect(formMailer(form(), someScreenFacts())).toEqual({
      kind: "form",
      evidence: "a form sent it from Mailer@shopify.com",
      sender: jane,
    });
  });

  it("knows a whole domain of form mailers", () => {
    const mail = form({ from: { address: "forms@builder.example", name: null } });

    expect(formSender(mail, someScreenFacts({ formMailers: ["@builder.example"] }))).toEqual(jane);
  });

  it.each([
    ["an ordinary customer", aParsedMail({ replyTo: [jane] })],
    ["a form without an address", form({ replyTo: [] })],
    ["a form with two addresses", form({ replyTo: [jane, { ...jane, address: "a@b.example" }] })],
    [
      "a form whose answer goes to the shop",
      form({ replyTo: [{ ...jane, address: "support@mejurn.example" }] }),
    ],
    [
      "a form whose answer goes to the mailer",
      form({ replyTo: [{ ...jane, address: "mailer@shopify.com" }] }),
    ],
    ["a form with no address but words", form({ replyTo: [{ ...jane, address: "jane" }] })],
    [
      "a report",
      form({ headers: { "content-type": "multipart/report; report-type=delivery-status" } }),
    ],
    ["nobody", form({ from: null })],
  ])("has no opinion on %s", (_case, mail) => {
    expect(formMailer(mail, someScreenFacts())).toBeNull();
  });

  it("leaves bounces of a form mailer's domain to their own question", () => {
    const mail = form({ from: { address: "mailer-daemon@shopify.com", name: null } });

    expect(formSender(mail, someScreenFacts({ formMailers: ["@shopify.com"] }))).toBeNull();
  });
});
