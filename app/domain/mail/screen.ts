import { automaticReply } from "./automatic-reply.ts";
import { blockedSender } from "./blocked-sender.ts";
import { complaint } from "./complaint.ts";
import { deliveryBounce } from "./delivery-bounce.ts";
import { listMail } from "./list-mail.ts";
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
  automaticReply,
  listMail,
  blockedSender,
  spam,
];

/** The first screen with an opinion decides; mail that none objects to is let in. `list` is a hint, not a refusal. */
export function screen(mail: ParsedMail, facts: ScreenFacts): Verdict {
  for (const ask of screens) {
    const verdict = ask(mail, facts);
    if (verdict !== null) return verdict;
  }
  return { kind: "let-in" };
}
