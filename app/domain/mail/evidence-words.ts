import { readBack } from "#app/domain/words/read-back.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** How is it said by what a mail was screened? Stored in English, with its values. */

export const evidenceOf = {
  blocked: say("{sender} is blocked"),
  form: say("a form sent it from {address}"),
  notifier: say("{notifier} sent it from {address}"),
  spam: say("spam score {score} of {threshold}"),
  carriesBounce: say("it only carries a bounce"),
  forwardsBounce: say("it only forwards a bounce: “{sentence}”"),
  sentence: say("it says “{sentence}”"),
  abuseReport: say("it says that it is an abuse report"),
  ses: say("Amazon SES tells of a complaint"),
  ownId: say("its Message-ID is one of ours"),
  ownAddress: say("it was sent from the mailbox's own address"),
  contactForm: say("it came through the shop's contact form"),
  customerAccount: say("it came from an order's page in the customer's account"),
};

/** A header is shown as the mail has it. */
export const evidenceWords = (stored: string): Words => readBack(stored, Object.values(evidenceOf));
