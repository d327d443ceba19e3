import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayAutoRespond } from "#app/domain/mail/may-auto-respond.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { screen } from "#app/domain/mail/screen.ts";
import type { BounceVerdict } from "#app/domain/mail/verdict.ts";
import { aParsedMail, someScreenFacts } from "./a-parsed-mail.ts";
import {
  aBounce,
  BOUNCES,
  DELIVERIES,
  OUR_MESSAGE,
  RECIPIENT,
  TRANSLATED,
} from "./bounce-cases.ts";
import { LOOKALIKES, PEOPLE_WORDS } from "./people-cases.ts";

/** Of bounces and complaints that may be taken for a person's mail. */
const BOUNCES_RECOGNISED = 0.995;
/** Of people's mail that may be taken for a machine's. */
const PEOPLE_MISJUDGED = 0.001;
const FACTS = someScreenFacts({ envelopeFrom: null });

describe("how often the screens are right", () => {
  it("knows the bounces of all mail systems, whatever a forwarder did to them", () => {
    const cases = BOUNCES.flatMap((one) => DELIVERIES.map((how) => ({ one, how })));

    const missed = cases.filter(({ one, how }) => !isKnown(aBounce(one, how)));

    expect(missed.map(({ one, how }) => `${one.name} ${JSON.stringify(how)}`)).toEqual([]);
    expect(1 - missed.length / cases.length).toBeGreaterThanOrEqual(BOUNCES_RECOGNISED);
  });

  it("knows them in other languages, by a mail server's address or its null sender", () => {
    const cases = TRANSLATED.flatMap(([language, subject, text]) =>
      ["mailer-daemon@mx.example", "postmaster@mx.example"].flatMap((from) =>
        [true, false].map((nullSender) => ({ language, subject, text, from, nullSender })),
      ),
    );

    const missed = cases.filter(
      ({ nullSender, text, ...one }) =>
        !isKnown(
          aBounce(
            {
              ...one,
              name: one.language,
              text: text.replace("@", RECIPIENT),
              status: null,
              permanent: true,
            },
            { nullSender, report: false, returned: false },
          ),
        ),
    );

    expect(missed.map(({ language, from }) => `${language} from ${from}`)).toEqual([]);
  });

  it.each(BOUNCES)("reads whom and why from the words of $name", (given) => {
    const mail = aBounce(given, { nullSender: true, report: false, returned: true });

    const verdict = screen(mail, FACTS) as BounceVerdict;

    const { status, permanent } = given;
    const recipient = given.name === "fml" ? verdict.recipient : RECIPIENT;
    expect(verdict).toMatchObject({ status, permanent, recipient, aboutMessageId: OUR_MESSAGE });
  });

  it.each(LOOKALIKES)("lets in a person's mail: %s", (_case, mail) => {
    expect(["let-in", "list"]).toContain(screen(mail, FACTS).kind);
  });

  it("lets in what people write about parcels, mail and absence, in any mix", () => {
    const mails = fc.sample(aPersonsMail, { numRuns: 5_000, seed: 17 });

    const wronged = mails.filter((mail) => !["let-in", "list"].includes(screen(mail, FACTS).kind));

    expect(wronged.slice(0, 3).map(({ subject, text }) => ({ subject, text }))).toEqual([]);
    expect(wronged.length / mails.length).toBeLessThan(PEOPLE_MISJUDGED);
  });

  it("never throws and never lingers, whatever the mail", () => {
    fc.assert(
      fc.property(anyMail, (mail) => {
        expect(() => {
          const verdict = screen(mail, FACTS);
          mayAutoRespond(mail, verdict);
        }).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "a",
    "@",
    "a@",
    "<x@",
    ">",
    "\n",
    "\n ",
    " ",
    "-",
    "5.1.1 ",
    "rcpt to:",
    "İ",
    "final-recipient:\n ",
  ])("is done soon with a megabyte of %j", (unit) => {
    const long = unit.repeat(1_000_000 / unit.length);
    const mail = aParsedMail({
      from: { address: "mailer-daemon@mx.example", name: long },
      subject: long,
      text: long,
      headers: { "content-type": long, precedence: long, received: long },
    });
    expect(() => {
      screen(mail, FACTS);
    }).not.toThrow();
  });
});

function isKnown(mail: ParsedMail): boolean {
  const verdict = screen(mail, FACTS);
  return verdict.kind === "bounce" && !mayAutoRespond(mail, verdict);
}

const words = fc.array(fc.constantFrom(...PEOPLE_WORDS), { minLength: 1, maxLength: 4 });

const aPersonsMail: fc.Arbitrary<ParsedMail> = fc
  .record({
    prefix: fc.constantFrom("", "", "Re: ", "AW: ", "Fwd: ", "RE: Fwd: "),
    subject: words,
    greeting: fc.constantFrom("Hi,", "Hello team,", "Guten Tag,", "Bonjour,", "", "Dear shop,"),
    text: words,
    address: fc.constantFrom(
      "jane@customer.example",
      "info@shop.example",
      "jane.admin@customer.example",
      "postmaster@small.example",
      "admin@small.example",
    ),
    name: fc.constantFrom("Jane Doe", null, "J. Mailer", "Delivery Desk"),
    nullSender: fc.boolean(),
  })
  .map(({ prefix, subject, greeting, text, address, name, nullSender }) =>
    aParsedMail({
      from: { address, name },
      subject: prefix + subject.join(" "),
      text: `${greeting}\n\n${text.join(". ")}.\n\nJane`,
      // Hosts that forward with the null sender do so for people, not for offices of mail servers.
      headers: nullSender && address.startsWith("jane@") ? { "return-path": "<>" } : {},
    }),
  );

const anyMail: fc.Arbitrary<ParsedMail> = fc
  .record({
    subject: fc.string({ unit: "binary", maxLength: 300 }),
    text: fc.string({ unit: "binary", maxLength: 3_000 }),
    address: fc.string({ unit: "binary", maxLength: 100 }),
    type: fc.constantFrom("message/delivery-status", "message/rfc822", "message/feedback-report"),
    value: fc.string({ unit: "binary", maxLength: 200 }),
    name: fc.constantFrom(
      "content-type",
      "auto-submitted",
      "precedence",
      "return-path",
      "received",
    ),
  })
  .map(({ subject, text, address, type, value, name }) =>
    aParsedMail({
      subject,
      text,
      from: { address, name: subject },
      headers: { [name]: value },
      attachments: [
        {
          fileName: "",
          contentType: type,
          contentId: null,
          inline: false,
          content: new TextEncoder().encode(text),
        },
      ],
    }),
  );
