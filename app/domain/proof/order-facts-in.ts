import { orderMentions, type OrderNumberFormat } from "#app/domain/order/order-mentions.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { earlierFrames } from "#app/domain/order/order-number-format.ts";
import { joined, piecesOf, placesOf, type Piece } from "./joined-words.ts";
import { moneyIn } from "./money-in.ts";

/** Which facts of an order does a text give away? Only what is surely this order's counts. */

export const orderFactKinds = ["number", "tracking", "amount", "address", "item"] as const;
export type OrderFactKind = (typeof orderFactKinds)[number];

type Order = Pick<
  OrderFacts,
  "name" | "total" | "refunded" | "shippingAddress" | "items" | "parcels"
>;

/** No agent writes more; what is pasted beyond is not looked at. */
const READ_CHARACTERS = 200_000;

/** Carriers print long numbers in groups. */
const TRACKING_PIECES = 10;
/** Shorter ones may be anything: a quantity, a date, a telephone number. */
const SHORTEST_TRACKING = 8;
/** Four digits are a year as well; such a postcode counts with its town, which is a line of the address. */
const SHORTEST_POSTCODE = 5;
/** "Ring" is a word, "Rose Gold Ring" is what somebody bought. */
const SHORTEST_TITLE = 8;
const SHORTEST_ONE_WORD_TITLE = 14;
const SHORTEST_ADDRESS_LINE = 6;

/** The kinds of facts that the text holds, in a fixed order, each once. `format` is how the shop writes its order numbers. */
export function orderFactsIn(
  text: string,
  order: Order,
  format: OrderNumberFormat,
): readonly OrderFactKind[] {
  const read = text.slice(0, READ_CHARACTERS);
  const pieces = piecesOf(read);
  const holds: Record<OrderFactKind, () => boolean> = {
    number: () => namesOrder(read, order.name, format),
    tracking: () => order.parcels.some((parcel) => namesParcel(read, pieces, parcel)),
    amount: () => namesAmount(read, order),
    address: () => namesAddress(pieces, order.shippingAddress),
    item: () => order.items.some(({ title }) => namesItem(pieces, title)),
  };
  return orderFactKinds.filter((kind) => holds[kind]());
}

/**
 * The name as it is, or a number after the word for "order"; bare digits are a ticket's or anything else's. The order may have its
 * name from before the shop changed its format.
 */
function namesOrder(text: string, name: string, format: OrderNumberFormat): boolean {
  const known = { ...format, earlier: earlierFrames([name], format) };
  const mentions = orderMentions({ subject: "", text }, known);
  if (mentions.some((mention) => [mention.name, ...mention.otherNames].includes(name))) return true;
  if (/^\d*$/.test(name)) return false;
  const wanted = name.normalize("NFKC").toLowerCase();
  const within = text.normalize("NFKC").toLowerCase();
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const before = within.charAt(at - 1);
    const after = within.slice(at + wanted.length, at + wanted.length + 1);
    if (!isWordCharacter(before) && !isWordCharacter(after)) return true;
  }
  return false;
}

function namesParcel(
  text: string,
  pieces: readonly Piece[],
  parcel: Order["parcels"][number],
): boolean {
  const number = joined(parcel.trackingNumber ?? "");
  const long = number.length >= SHORTEST_TRACKING && /\d/.test(number);
  if (long && placesOf(pieces, number, TRACKING_PIECES).length > 0) return true;
  return parcel.trackingUrl !== null && parcel.trackingUrl !== "" && namesUrl(text, parcel);
}

/** The address of a carrier's page names the parcel only if it goes on after the host. */
const namesUrl = (text: string, { trackingUrl }: Order["parcels"][number]): boolean =>
  trackingUrl !== null && /^https?:\/\/[^/]+\/./.test(trackingUrl) && text.includes(trackingUrl);

const namesAmount = (text: string, { total, refunded }: Order): boolean => {
  const amounts = [total, refunded].filter(({ amount }) => Number(amount) > 0);
  if (amounts.length === 0) return false;
  const written = moneyIn(text);
  return amounts.some(({ amount, currency }) =>
    written.some(
      (money) =>
        money.value === Number(amount) &&
        (money.currencies === null || money.currencies.includes(currency)),
    ),
  );
};

/** A line with a number in it (street, postcode and town), or a postcode that is no year; a town alone is nobody's. */
function namesAddress(pieces: readonly Piece[], address: Order["shippingAddress"]): boolean {
  if (address === null) return false;
  const postcode = joined(address.postcode ?? "");
  if (postcode.length >= SHORTEST_POSTCODE && placesOf(pieces, postcode).length > 0) return true;
  return address.lines.some((line) => {
    const words = wordsOf(line);
    const length = words.join("").length;
    return length >= SHORTEST_ADDRESS_LINE && words.length > 1 && /\d/.test(line)
      ? standsIn(pieces, words)
      : false;
  });
}

function namesItem(pieces: readonly Piece[], title: string): boolean {
  const words = wordsOf(title);
  const shortest = words.length > 1 ? SHORTEST_TITLE : SHORTEST_ONE_WORD_TITLE;
  return words.join("").length >= shortest && standsIn(pieces, words);
}

const wordsOf = (text: string): readonly string[] => piecesOf(text).map(({ word }) => word);

/** The words one after the other, whatever stands between them. */
function standsIn(pieces: readonly Piece[], words: readonly string[]): boolean {
  const [first] = words;
  return pieces.some(
    (piece, at) =>
      piece.word === first && words.every((word, index) => pieces[at + index]?.word === word),
  );
}

const isWordCharacter = (character: string): boolean => /^[\p{L}\p{N}_]$/u.test(character);
