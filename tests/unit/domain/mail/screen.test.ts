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

  it("reads a form's mail as the customer's, though machines sent it", () => {
    const form = {
      from: { address: "mailer@shopify.com", name: "Mejurn (Shopify)" },
      replyTo: [{ address: "jane@customer.example", name: "Jane Doe" }],
      headers: { "auto-submitted": "auto-generated", precedence: "bulk", "return-path": "<>" },
      text: "This message was created automatically by mail delivery software. 550 5.1.1",
    };

    const verdict = screen(aParsedMail(form), someScreenFacts({ aligned: true }));

    expect(verdict).toMatchObject({ kind: "form", sender: { address: "jane@customer.example" } });
  });

  it("keeps blocked people and spam out of forms, and the shop's own mail that comes back", () => {
    const form = aParsedMail({
      from: { address: "support@mejurn.example", name: null },
      replyTo: [{ address: "jane@customer.example", name: null }],
    });
    const facts = { formMailers: ["support@mejurn.example"] };
    const kindOf = (mail: typeof form, given: Parameters<typeof someScreenFacts>[0]) =>
      screen(mail, someScreenFacts({ ...facts, ...given })).kind;

    expect(kindOf(form, {})).toBe("form");
    expect(kindOf(form, { blockedSenders: ["@customer.example"] })).toBe("blocked");
    expect(kindOf(form, { spamScore: 9 })).toBe("spam");
    expect(kindOf({ ...form, messageId: "<m@in.loupe.example>" }, {})).toBe("own-mail");
  });

  it("files a carrier's notice apart, though it is automatic", () => {
    const mail = aParsedMail({
      from: { address: "auto-notify@ups.com", name: "UPS" },
      headers: { "auto-submitted": "auto-generated" },
    });

    expect(screen(mail, someScreenFacts({ aligned: true })).kind).toBe("notification");
    expect(screen(mail, someScreenFacts({ aligned: null })).kind).toBe("auto-reply");
  });

  it("looks at no more of hostile headers than they need", () => {
    const long = "x".repeat(100_000);
    const mail = aParsedMail({
      subject: `Automatic reply: ${long}`,
      from: { address: `jane@${long}.example`, name: long },
      headers: { "x-long": long },
    });

    expect(screen(mail, someScreenFacts()).kind).toBe("auto-reply");
  });

  it("tells a complaint from a bounce", () => {
    const mail = aParsedMail({
      headers: { "content-type": "multipart/report; report-type=feedback-report" },
    });

    expect(screen(mail, someScreenFacts()).kind).toBe("complaint");
  });
});
