import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import { automaticMail, type AutomaticEnvelope } from "./automatic-mail.ts";

export type Acknowledgement = AutomaticEnvelope & {
  /** The shop's own words; `{due}` stands for the time until which the customer gets an answer. */
  readonly words: string;
  readonly due: string;
  /** A sentence for customers when the shop is closed for some days meanwhile. */
  readonly closure: string | null;
};

/**
 * "We have your message". Nothing that the sender wrote comes back, their name and subject included: nobody can have us
 * send their words to somebody else.
 */
export function composeAcknowledgement(given: Acknowledgement): ComposedReply {
  const closure = given.closure === null ? "" : `\n\n${given.closure}`;
  const text = `${given.words.replaceAll("{due}", given.due)}${closure}\n\n-- \n${given.shopName}`;
  return automaticMail(given, {
    subject: `We have your message [${given.ticketNumber}]`,
    text: `${text}\n`,
    html: htmlOfText(text),
  });
}
