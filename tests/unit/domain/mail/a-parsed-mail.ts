import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import type { ScreenFacts } from "#app/domain/mail/verdict.ts";

/** A customer's ordinary mail; `headers` as a plain object with names in lower case. */
export function aParsedMail(
  given: Partial<Omit<ParsedMail, "headers">> & { readonly headers?: Record<string, string> } = {},
): ParsedMail {
  const { headers = {}, ...rest } = given;
  return {
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    messageId: "<one@customer.example>",
    inReplyTo: [],
    references: [],
    from: { address: "jane@customer.example", name: "Jane Doe" },
    to: [{ address: "support@mejurn.example", name: null }],
    cc: [],
    replyTo: [],
    subject: "My ring",
    date: null,
    text: "Where is my ring?",
    textIsMade: false,
    html: null,
    attachments: [],
    limits: [],
    ...rest,
  };
}

export const someScreenFacts = (given: Partial<ScreenFacts> = {}): ScreenFacts => ({
  ownAddresses: ["support@mejurn.example", "abcdefghij234567abcd@in.loupe.example"],
  ownMessageIdDomain: "in.loupe.example",
  envelopeFrom: "jane@customer.example",
  blockedSenders: [],
  formMailers: ["mailer@shopify.com"],
  aligned: null,
  spamScore: null,
  spamThreshold: 5,
  ...given,
});

export const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
