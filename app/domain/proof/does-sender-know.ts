import { joined, piecesOf, placesOf, type Place } from "./joined-words.ts";

/** Does a message show that its sender knows an order's number and its postcode? */

/** Who knows them writes them near the top; what is longer is quoted or pasted. */
const READ_CHARACTERS = 32 * 1024;
const SUBJECT_CHARACTERS = 1000;

/** Shorter ones, where an order has such a postcode at all, stand in any text. */
const SHORTEST_POSTCODE = 3;

export type OrderSecrets = {
  /** The order's name with the shop's prefix and suffix, such as `#1042`. */
  readonly orderName: string;
  /** Of its shipping and billing address, as far as they are known. */
  readonly postcodes: readonly (string | null)[];
};

/**
 * True if subject or text hold the order's name and one of its postcodes, each as a whole, case and spaces aside, and
 * not both by the same words. The text is the sender's new words alone: what it quotes of us proves nothing.
 */
export function doesSenderKnow(
  message: { readonly subject: string; readonly text: string },
  order: OrderSecrets,
): boolean {
  const pieces = piecesOf(
    `${message.subject.slice(0, SUBJECT_CHARACTERS)}\n${message.text.slice(0, READ_CHARACTERS)}`,
  );
  const numbers = placesOf(pieces, joined(order.orderName));
  if (numbers.length === 0) return false;

  return order.postcodes
    .map((postcode) => joined(postcode ?? ""))
    .filter((postcode) => postcode.length >= SHORTEST_POSTCODE)
    .flatMap((postcode) => placesOf(pieces, postcode))
    .some((place) => numbers.some((number) => !overlap(number, place)));
}

const overlap = (one: Place, other: Place): boolean =>
  one.first <= other.last && other.first <= one.last;
