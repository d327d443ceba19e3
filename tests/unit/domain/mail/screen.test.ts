import { describe, expect, it } from "vitest";
import { screen } from "#app/domain/mail/screen.ts";
import { aParsedMail, someScreenFacts } from "./a-parsed-mail.ts";

describe("screening a mail", () => {
  it("lets a customer's mail in", () => {
    expect(screen(aParsedMail(), someScreenFacts({ spamScore: 0.1 }))).toEqual({ kind: "let-in" });
  });

  it("asks its questions in order: the first that applies decides", () => {
    const layers: [string, Parameters<typeof aParsedMail>[0]][] = [
      ["own-mail", { messageId: "<m@in.loupe.example>" }],
      [
        "bounce",
        {
          from: { address: "mailer-daemon@customer.example", name: null },
          subject: "Failure notice",
        },
      ],
      ["auto-reply", { headers: { "auto-submitted": "auto-replied", "list-id": "<x>" } }],
      ["list", { headers: { "list-id": "<x>" } }],
      ["blocked", {}],
    ];
    const facts = someScreenFacts({ blockedSenders: ["@customer.example"], spamScore: 9 });

    for (const [index, [kind]] of layers.entries()) {
      const given = layers
        .slice(index)
        .reduceRight((below, [, layer]) => ({ ...below, ...layer }), {} as (typeof layers)[0][1]);
      expect(screen(aParsedMail(given), facts).kind).toBe(kind);
    }
    expect(screen(aParsedMail(), someScreenFacts({ spamScore: 9 })).kind).toBe("spam");
  });

  it("tells a complaint from a bounce", () => {
    const mail = aParsedMail({
      headers: { "content-type": "multipart/report; report-type=feedback-report" },
    });

    expect(screen(mail, someScreenFacts()).kind).toBe("complaint");
  });
});
