import { describe, expect, it } from "vitest";
import { ownMailComingBack } from "#app/domain/mail/own-mail-coming-back.ts";
import { aParsedMail, someScreenFacts } from "./a-parsed-mail.ts";

const own = { address: "Support@Mejurn.example", name: null };

describe("recognising our own mail", () => {
  it.each([
    ["a Message-ID of ours", aParsedMail({ messageId: "<m1@IN.loupe.example>" })],
    ["the mailbox as its author", aParsedMail({ from: own })],
    ["the mailbox as author and reply address", aParsedMail({ from: own, replyTo: [own] })],
  ])("sees it by %s", (_case, mail) => {
    expect(ownMailComingBack(mail, someScreenFacts())?.kind).toBe("own-mail");
  });

  it.each([
    ["of a customer", aParsedMail()],
    ["without a sender", aParsedMail({ from: null, messageId: null })],
    ["of a lookalike domain", aParsedMail({ messageId: "<m1@xin.loupe.example>" })],
    [
      "that a group address sends for a customer",
      aParsedMail({ from: own, replyTo: [{ address: "jane@customer.example", name: null }] }),
    ],
  ])("has no opinion on mail %s", (_case, mail) => {
    expect(ownMailComingBack(mail, someScreenFacts())).toBeNull();
  });

  it("takes nobody's mail for ours while no domain of ours is known", () => {
    const mail = aParsedMail({ messageId: "<odd@>" });

    expect(ownMailComingBack(mail, someScreenFacts({ ownMessageIdDomain: "" }))).toBeNull();
  });
});
