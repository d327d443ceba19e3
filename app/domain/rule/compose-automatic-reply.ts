/** How does a saved reply leave that a rule sends? */
import { automaticMail, type AutomaticEnvelope } from "#app/domain/mail/automatic-mail.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";

export type AutomaticReply = AutomaticEnvelope & {
  /** Filled in: cleaned HTML, and the same as plain text. */
  readonly html: string;
  readonly text: string;
};

/** Nothing of the sender's subject comes back, as with an acknowledgement. */
export function composeAutomaticReply(given: AutomaticReply): ComposedReply {
  const signature = `-- \n${given.shopName}`;
  return automaticMail(given, {
    subject: `About your message [${given.ticketNumber}]`,
    text: `${given.text}\n\n${signature}\n`,
    html: `${given.html}${htmlOfText(signature)}`,
  });
}
