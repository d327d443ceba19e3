import { addressKey, type Address } from "#app/domain/mail/address.ts";
import { whyLookalike } from "#app/domain/mail/lookalike-address.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { isEmailAddress } from "./email-address.ts";

/** Who gets a mail of the shop: exactly those that its writer saw, where they may? */

/** A list of people, not of customers. */
const MOST_RECIPIENTS = 20;

export type RecipientsAsked = {
  readonly kind: "reply" | "forward";
  /** Of a forward several, with commas between. */
  readonly to: string;
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** Whose ticket it is. */
  readonly customer: { readonly address: string; readonly name: string };
  /** Addresses of orders that confirmed a message of the ticket. */
  readonly confirmed: readonly string[];
  readonly participants: readonly (Address & { readonly state: "accepted" | "pending" })[];
  /** The shop's own addresses: mail to them would come back. */
  readonly own: readonly string[];
  /** Where the shops' mail reaches us: nobody else has an address there. */
  readonly ownDomain: string;
};

export type Recipients = {
  readonly to: Address;
  /** Of a forward to several people. */
  readonly alsoTo: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  /** Who takes part in the ticket from now on: those in copy of a reply who did not before. */
  readonly joining: readonly Address[];
};

/** Each once. Throws Refusal: "invalid" for what is no address, or nearly another one, "conflict" for who must not get it. */
export function decideRecipients(asked: RecipientsAsked): Recipients {
  const first = asked.kind === "forward" ? forwardTo(asked) : [replyTo(asked)];
  const [to, ...alsoTo] = first;
  if (!to) throw new Refusal("invalid", "Say to whom this is forwarded.");
  const taken = new Set(first.map(({ address }) => addressKey(address)));
  const cc = inCopy(asked, asked.cc, taken);
  const bcc = inCopy(asked, asked.bcc, taken);
  if (taken.size > MOST_RECIPIENTS)
    throw new Refusal(
      "invalid",
      say("A mail goes to {mostRecipients, number} people at most.", {
        mostRecipients: MOST_RECIPIENTS,
      }),
    );
  const joining =
    asked.kind === "forward" ? [] : cc.filter(({ address }) => partOf(asked, address) === null);
  return { to, alsoTo, cc, bcc, joining };
}

function replyTo({ to, customer, confirmed }: RecipientsAsked): Address {
  if (to.trim() === "")
    throw new Refusal("invalid", "No email address is known here: there is nobody to write to.");
  const { address, name } = customer;
  if (addressKey(to) === addressKey(address))
    return { address, name: name === address ? null : name };
  const order = confirmed.find((one) => addressKey(one) === addressKey(to));
  if (order !== undefined) return { address: order, name: null };
  throw new Refusal(
    "conflict",
    "The recipient changed. Reload the ticket to see who gets this reply.",
  );
}

function forwardTo(asked: RecipientsAsked): readonly Address[] {
  const named = asked.to.split(",").map((one) => one.trim());
  return inCopy(asked, named, new Set());
}

/** `taken` grows: nobody gets a mail twice. */
function inCopy(
  asked: RecipientsAsked,
  addresses: readonly string[],
  taken: Set<string>,
): readonly Address[] {
  const people: Address[] = [];
  for (const written of addresses) {
    const address = written.trim();
    const key = addressKey(address);
    if (address === "" || taken.has(key)) continue;
    if (!isEmailAddress(address))
      throw new Refusal(
        "invalid",
        say("{written} is not an address that mail can be sent to.", {
          written: JSON.stringify(written),
        }),
      );
    taken.add(key);
    people.push(person(asked, address));
  }
  return people;
}

function person(asked: RecipientsAsked, address: string): Address {
  const key = addressKey(address);
  const isOwn =
    key.endsWith(`@${asked.ownDomain}`) || asked.own.some((one) => addressKey(one) === key);
  if (isOwn)
    throw new Refusal(
      "invalid",
      say("{address} is this shop’s own address: it gets every reply.", { address }),
    );
  const part = partOf(asked, address);
  if (part?.state === "pending")
    throw new Refusal(
      "conflict",
      say("{address} waits to be let in to this ticket. Accept them on the ticket first.", {
        address,
      }),
    );
  const known = [asked.customer.address, ...asked.confirmed, ...asked.own].concat(
    asked.participants.filter(({ state }) => state === "accepted").map((one) => one.address),
  );
  const why = whyLookalike(address, known);
  if (why !== null) throw new Refusal("invalid", why);
  return { address, name: part?.name ?? null };
}

const partOf = ({ participants }: RecipientsAsked, address: string) =>
  participants.find((one) => addressKey(one.address) === addressKey(address)) ?? null;
