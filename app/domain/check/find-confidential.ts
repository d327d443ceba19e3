/** Does the reply tell what whoever gets it must not know: an order's facts, a card's number, a surprise? */
import { addressKey } from "#app/domain/mail/address.ts";
import { findCardNumbers } from "#app/domain/privacy/find-card-numbers.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Found } from "./finding.ts";
import { orderDataIn, spoilersIn } from "./order-data-in.ts";
import type { Reading } from "./reading.ts";

const SECRET =
  /(?<!\p{L})(?:(?:your|the|ihr|das) (?:new |temporary |neues |vorläufiges )?(?:password|passwort|pin)(?: is| lautet|:|=)\s?\S{4,40}|(?:cvv|cvc|security code|prüfziffer)(?: is| number|:|=)?\s?\d{3,4})(?!\p{L})/giu;
const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}])/giu;
const THEIR_ADDRESS =
  /(?<!\p{L})(?:your (?:\p{L}{2,12} )?(?:e-?mail|account|inbox)|to you at|on file|account (?:under|with)|(?:order|account) (?:is )?(?:under|registered|placed (?:with|under))|ihre e-?mail|ihr konto)(?!\p{L})/iu;

export function findConfidential(reading: Reading): readonly Found[] {
  const { text } = reading;
  const found: Found[] = [];
  for (const { start, end } of findCardNumbers(text))
    found.push({
      kind: "confidential",
      start,
      end,
      because: say("A card's number must not leave in a mail."),
    });
  for (const match of text.matchAll(SECRET))
    found.push({
      ...{ kind: "confidential", start: match.index, end: match.index + match[0].length },
      because: say("A password or a card's code must not leave in a mail."),
    });
  return [...found, ...othersAddresses(reading), ...untold(reading)];
}

/** "Your account anna@…" that is not the customer's. */
function othersAddresses({ sentences, facts }: Reading): readonly Found[] {
  const { email } = facts.customer;
  if (email === null) return [];
  const known = [
    email,
    ...facts.recipients,
    ...facts.orders.flatMap((order) => order.email ?? []),
  ].map(addressKey);
  const wrote = (facts.customerWrote ?? "").toLowerCase();
  return sentences.flatMap(({ text, start, asks }) => {
    if (asks || !text.includes("@") || !THEIR_ADDRESS.test(text)) return [];
    return [...text.matchAll(ADDRESS)].flatMap((match): Found[] => {
      const written = match[0].replace(/\.$/, "");
      const host = written.split("@")[1]?.toLowerCase() ?? "";
      const isOurs = (facts.allowedHosts ?? []).some(
        (one) => host === one || host.endsWith(`.${one}`),
      );
      if (isOurs || known.includes(addressKey(written)) || wrote.includes(written.toLowerCase()))
        return [];
      return [
        {
          ...{
            kind: "confidential",
            start: start + match.index,
            end: start + match.index + written.length,
          },
          because: say("That is somebody else's address."),
          fact: { words: email, source: "thread", at: null },
        },
      ];
    });
  });
}

/** Facts of an order for somebody who isn't known to be its buyer. */
function untold(reading: Reading): readonly Found[] {
  const { facts } = reading;
  if (facts.judgedElsewhere === true) return [];
  const because = whyNot(facts);
  if (because === null) return [];
  const [first] = orderDataIn(reading).filter(({ what }) => what !== "number");
  return first ? [{ kind: "confidential", start: first.start, end: first.end, because }] : [];
}

function whyNot({ proof, recipients, customer, orders }: CheckFacts): Words | null {
  const own = orders.flatMap(({ email }) => (email ? [addressKey(email)] : []));
  const keys = recipients.map(addressKey);
  if (keys.length > 0 && keys.every((key) => own.includes(key))) return null;
  const theirs = customer.email === null ? null : addressKey(customer.email);
  const stranger =
    theirs === null ? undefined : keys.find((key) => key !== theirs && !own.includes(key));
  if (stranger !== undefined)
    return say("{address} is not the customer: this tells facts of their order.", {
      address: stranger,
    });
  return proof === "unproven" || proof === "contradicted"
    ? say("The sender is not proven: this tells facts of an order.")
    : null;
}

export function findSurprise(reading: Reading): readonly Found[] {
  const { facts } = reading;
  if (!facts.surprise || facts.judgedElsewhere === true) return [];
  const [first] = spoilersIn(reading);
  if (!first) return [];
  return [
    {
      kind: "surprise",
      start: first.start,
      end: first.end,
      because: say("This order is a surprise: whoever gets this must not learn of it."),
    },
  ];
}
