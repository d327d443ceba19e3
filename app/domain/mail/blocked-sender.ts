import { addressKey } from "./address.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/** Has the shop blocked this sender, by address or by domain (`@example.com`)? */
export function blockedSender(mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  if (mail.from === null) return null;
  const sender = addressKey(mail.from.address);
  const domain = sender.slice(sender.lastIndexOf("@"));

  const entry = facts.blockedSenders
    .map(addressKey)
    .find((blocked) => blocked === sender || (blocked.startsWith("@") && blocked === domain));
  return entry === undefined ? null : { kind: "blocked", evidence: `${entry} is blocked` };
}
