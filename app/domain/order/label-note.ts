import { inEnglish } from "#app/domain/words/in-english.ts";
import { readBack } from "#app/domain/words/read-back.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";
import type { OrderFacts } from "./order-facts.ts";

/** What does the ticket about a label that nobody scanned say, and whose is it? */

export type UnscannedLabel = {
  readonly order: Pick<OrderFacts, "name" | "email" | "shippingAddress" | "parcels">;
  readonly fulfillmentGid: string;
  /** When it was made, as people read it. */
  readonly madeWords: string;
  readonly days: number;
};

/** Fit to stand above a mail to the customer: it names no order and no product. */
export const LABEL_SUBJECT = "A parcel without a scan";

/** Stored in English, with their values. */
const noteWords = {
  madeWithNumberOneDay: say(
    "The label of order {order} ({number}) was made {made}. For {days} business day no carrier has scanned it.",
  ),
  madeWithNumber: say(
    "The label of order {order} ({number}) was made {made}. For {days} business days no carrier has scanned it.",
  ),
  madeOneDay: say(
    "The label of order {order} was made {made}. For {days} business day no carrier has scanned it.",
  ),
  made: say(
    "The label of order {order} was made {made}. For {days} business days no carrier has scanned it.",
  ),
  look: say(
    "Is the parcel still in the shop, or was it lost on its way to the carrier? Look for it, then hand it over or send another one, and tell the customer if it is late.",
  ),
  quiet: say("The customer got no mail about this. When a scan comes in, this ticket says so."),
};

/** A note that Loupe wrote, said in the reader's language; the text of any other as it stands. */
export const sayLabelNote = (text: string, t: Translate): string =>
  text
    .split("\n\n")
    .map((paragraph) => t(readBack(paragraph, Object.values(noteWords))))
    .join("\n\n");

/** For staff only. */
export function labelNote({ order, fulfillmentGid, madeWords, days }: UnscannedLabel): string {
  const parcel = order.parcels.find(({ id }) => id === fulfillmentGid);
  const number = [parcel?.carrier, parcel?.trackingNumber].filter(Boolean).join(" ");
  const isOne = days === 1;
  const values = { order: order.name, number, made: madeWords, days: String(days) };
  const made =
    number === ""
      ? say(isOne ? noteWords.madeOneDay : noteWords.made, values)
      : say(isOne ? noteWords.madeWithNumberOneDay : noteWords.madeWithNumber, values);
  return [inEnglish(made), noteWords.look, noteWords.quiet].join("\n\n");
}

/** Replies go to the order's own address; without one there is nobody to write to. */
export function labelCustomer({ name, email, shippingAddress }: UnscannedLabel["order"]): {
  readonly name: string;
  readonly address: string;
} {
  return { name: shippingAddress?.name ?? email ?? `Order ${name}`, address: email ?? "" };
}
