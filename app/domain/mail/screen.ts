import { automaticReply } from "./automatic-reply.ts";
import { blockedSender } from "./blocked-sender.ts";
import { complaint } from "./complaint.ts";
import { deliveryBounce } from "./delivery-bounce.ts";
import { formMailer, formSender } from "./form-mailer.ts";
import { listMail } from "./list-mail.ts";
import { notification } from "./notification.ts";
import { ownMailComingBack } from "./own-mail-coming-back.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { spam } from "./spam.ts";
import type { Screen, ScreenFacts, Verdict } from "./verdict.ts";

export type { ScreenFacts, Verdict } from "./verdict.ts";

/** What kind of mail is this, before it may become a ticket? The order is part of the rule. */
const screens: readonly Screen[] = [
  ownMailComingBack,
  deliveryBounce,
  complaint,
  notification,
  automaticReply,
  listMail,
  blockedSender,
  spam,
];

/** Headers of a form's mail speak of the machine that sent it; only whom the shop has blocked and spam stay out. */
const formScreens: readonly Screen[] = [ownMailComingBack, blockedSender, spam, formMailer];

/**
 * The first screen with an opinion decides; mail that none objects to is let in. `list` is a hint, and `form` says whose
 * mail it is: neither is a refusal.
 */
export function screen(mail: ParsedMail, facts: ScreenFacts): Verdict {
  const short = withShortHeaders(mail);
  for (const ask of formSender(mail, facts) === null ? screens : formScreens) {
    const verdict = ask(short, facts);
    if (verdict !== null) return verdict;
  }
  return { kind: "let-in" };
}

/** No header that the screens read needs more; hostile ones are megabytes long, and many patterns look at each. */
const HEADER_CHARACTERS = 2_000;
const SUBJECT_CHARACTERS = 1_000;
/** RFC 5321 §4.5.3.1 allows 320 in all. */
const ADDRESS_CHARACTERS = 500;

function withShortHeaders(mail: ParsedMail): ParsedMail {
  const { from, subject, headers } = mail;
  const isShort =
    subject.length <= SUBJECT_CHARACTERS &&
    (from?.address.length ?? 0) <= ADDRESS_CHARACTERS &&
    (from?.name?.length ?? 0) <= ADDRESS_CHARACTERS &&
    headers.every(({ value }) => value.length <= HEADER_CHARACTERS);
  if (isShort) return mail;
  return {
    ...mail,
    subject: subject.slice(0, SUBJECT_CHARACTERS),
    from: from && {
      address: from.address.slice(0, ADDRESS_CHARACTERS),
      name: from.name?.slice(0, ADDRESS_CHARACTERS) ?? null,
    },
    headers: headers.map(({ name, value }) => ({ name, value: value.slice(0, HEADER_CHARACTERS) })),
  };
}
