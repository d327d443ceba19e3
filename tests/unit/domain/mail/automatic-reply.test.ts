import { describe, expect, it } from "vitest";
import { automaticReply } from "#app/domain/mail/automatic-reply.ts";
import { aParsedMail, someScreenFacts } from "./a-parsed-mail.ts";

describe("recognising an automatic reply", () => {
  it.each<[string, Record<string, string>, string]>([
    ["RFC 3834's header", { "auto-submitted": "auto-replied; owner-email=x" }, "Away"],
    ["a responder's own header", { "x-autoreply": "yes" }, "Hello"],
    ["its precedence", { precedence: "auto_reply" }, "Hello"],
    [
      "being a read receipt",
      { "content-type": "multipart/report; report-type=disposition-notification" },
      "Read: My ring",
    ],
    [
      "being a notice of delivery",
      { "content-type": "multipart/report; report-type=delivery-status" },
      "Success",
    ],
    ["Exchange's subject", {}, "Automatic reply: My ring"],
    ["Outlook's subject in German", {}, "Automatische Antwort: Ring"],
    ["Outlook's subject in French", {}, "Réponse automatique : Bague"],
    ["an absence in the subject", {}, "Out of office: My ring"],
    ["a subject in Chinese", {}, "自动回复: 戒指"],
    ["words of absence from the null sender", { "return-path": "<>" }, "Away until May 5"],
  ])("knows it by %s", (_case, headers, subject) => {
    const verdict = automaticReply(aParsedMail({ headers, subject }), someScreenFacts());

    expect(verdict?.kind).toBe("auto-reply");
  });

  it("takes the envelope's empty sender for the null sender too", () => {
    const mail = aParsedMail({ subject: "On vacation" });

    expect(automaticReply(mail, someScreenFacts({ envelopeFrom: "" }))?.kind).toBe("auto-reply");
  });

  it.each<[string, Record<string, string>, string]>([
    ["an ordinary mail", {}, "My ring"],
    ["a header that denies it", { "auto-submitted": "no", "x-autoreply": "no" }, "My ring"],
    ["a person's answer to one", {}, "Re: Automatic reply: My ring"],
    ["a person who is away", {}, "Away until May 5, please ship later"],
    ["a person's question", {}, "Out of office hours: can I collect my ring?"],
    ["a forwarding host's null sender", { "return-path": "<>" }, "My ring"],
  ])("has no opinion on %s", (_case, headers, subject) => {
    expect(automaticReply(aParsedMail({ headers, subject }), someScreenFacts())).toBeNull();
  });
});
