import { bareNumbers } from "#app/domain/order/bare-numbers.ts";
import { namesOf, type OrderNumberFormat } from "#app/domain/order/order-number-format.ts";
import { orderMentions } from "#app/domain/order/order-mentions.ts";
import { trackingMentions } from "#app/domain/order/tracking-mentions.ts";

/** What does somebody look for who types into the field for linking by hand? */

export type SearchWords =
  | { readonly kind: "nothing" }
  | { readonly kind: "address"; readonly address: string }
  /** Order names, any of which will do; the likeliest first. */
  | { readonly kind: "order"; readonly names: readonly string[] }
  /** A parcel's number, or the one that Shopify prints on the thank-you page. */
  | { readonly kind: "tracking" | "confirmation"; readonly code: string }
  /** Carriers' numbers may look the same. */
  | { readonly kind: "phone"; readonly phone: string }
  | { readonly kind: "name"; readonly name: string };

const SHORTEST_NAME = 2;
const PHONE_DIGITS = 7;
/** Nine letters and digits, some of each. */
const CONFIRMATION = /^(?=.*\d)(?=.*\p{L})[A-Z0-9]{9}$/iu;

export function searchWords(typed: string, format: OrderNumberFormat): SearchWords {
  const words = typed.trim();
  if (words.includes("@")) return { kind: "address", address: words };
  const mail = { subject: "", text: words };
  const [mention] = orderMentions(mail, format);
  if (mention) return { kind: "order", names: [mention.name, ...mention.otherNames] };
  const number = bareNumbers(mail)[0]?.number ?? /^[1-9]\d{2,7}$/.exec(words)?.[0];
  if (number !== undefined) return { kind: "order", names: namesOf(number, format) };
  const [parcel] = trackingMentions(mail);
  if (parcel) return { kind: "tracking", code: parcel.code };
  if (CONFIRMATION.test(words)) return { kind: "confirmation", code: words.toUpperCase() };
  const digits = words.replace(/[^\d+]/g, "");
  if (digits.length >= PHONE_DIGITS && !/\p{L}/u.test(words))
    return { kind: "phone", phone: digits };
  return words.length < SHORTEST_NAME ? { kind: "nothing" } : { kind: "name", name: words };
}
