/** Which address do customers write to? */
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { addressKey } from "./address.ts";

/** More than a shop has; each gets a mail an hour to see that its way is open. */
export const MOST_MAILBOXES = 20;

/** As it is kept: trimmed, lower case. Throws Refusal "invalid" for what is none, or is one of our own. */
export function readSupportAddress(typed: string, receivingDomain: string): string {
  const address = addressKey(typed);
  if (!isEmailAddress(address))
    throw new Refusal(
      "invalid",
      "Enter the address that your customers write to, such as support@yourstore.com.",
    );
  if (address.endsWith(`@${receivingDomain}`))
    throw new Refusal(
      "invalid",
      "This is Loupe's own address. Enter the address that your customers write to.",
    );
  return address;
}
