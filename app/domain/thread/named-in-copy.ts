import { addressKey, type Address } from "#app/domain/mail/address.ts";
import { readReceivingAddress } from "#app/domain/mail/receiving-address.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";

/** Who else is named in a mail, besides its sender and us? They may take part once an agent accepts them. */

/** A copy line names a few people; one with hundreds is a distribution list, and nobody decides about each. */
const MOST_PEOPLE = 20;

/**
 * The other people of `To` and `Cc`, each address once, in lower case, in the order in which they stand. Ours are the
 * mailboxes' own addresses and every receiving and reply address.
 */
export function namedInCopy(
  mail: {
    readonly from: Address | null;
    readonly to: readonly Address[];
    readonly cc: readonly Address[];
  },
  ours: { readonly mailboxAddresses: readonly string[]; readonly receivingDomain: string },
): readonly Address[] {
  const known = new Set([
    ...ours.mailboxAddresses.map(addressKey),
    addressKey(mail.from?.address ?? ""),
  ]);
  const people: Address[] = [];
  for (const { address, name } of [...mail.to, ...mail.cc]) {
    const key = addressKey(address);
    if (known.has(key) || !isEmailAddress(key)) continue;
    known.add(key);
    if (readReceivingAddress(key, ours.receivingDomain) !== null) continue;
    people.push({ address: key, name });
    if (people.length === MOST_PEOPLE) break;
  }
  return people;
}
