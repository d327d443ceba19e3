/** Which notions do the rules speak of, whatever the language that a customer writes in? */

export const concepts = [
  // Things.
  "order",
  "parcel",
  "item",
  "payment",
  "charged",
  "invoice",
  "address",
  "account",
  "password",
  "login",
  "register",
  "profile",
  "newsletter",
  "privacy",
  "discount",
  "giftcard",
  "price",
  "material",
  "size",
  "care",
  "stock",
  "engraving",
  "offer",
  "recommend",
  "shipping",
  "carrier",
  "shipcost",
  "destination",
  "pickup",
  "track",
  "refund",
  "return",
  "exchange",
  "warranty",
  "repair",
  "review",
  "partner",
  "buy",
  "fee",
  "reset",
  "mail",
  "support",
  "product",
  "giftwrap",
  "points",
  "method",
  // States.
  "arrive",
  "notArrived",
  "late",
  "lost",
  "stuck",
  "saysDelivered",
  "damaged",
  "wrong",
  "missing",
  "twice",
  "wrongAmount",
  "works",
  "fails",
  "received",
  "notReceived",
  "answer",
  "noAnswer",
  "shipped",
  "notShipped",
  "wrongItem",
  "wrongAddress",
  "ordered",
  // What is asked.
  "cancel",
  "change",
  "when",
  "howLong",
  "status",
  "delete",
  "urgent",
  "deadline",
  "stop",
  "human",
  // Tone.
  "complaint",
  "happy",
  "unhappy",
  "praise",
  "thanks",
  // What takes force away.
  "supposed",
  "settled",
  "landed",
  "question",
  "wish",
  "misfit",
  "alter",
  "send",
  "back",
  "setup",
  // Said before: the order that a statement speaks of without naming it.
  "known",
] as const;

export type Concept = (typeof concepts)[number];

const numbers: ReadonlyMap<string, number> = new Map(concepts.map((name, index) => [name, index]));

/** The number of a concept, for matching. Throws RangeError for a name that is none. */
export function conceptNumber(name: Concept): number {
  const number = numbers.get(name);
  if (number === undefined) throw new RangeError(`no concept ${name}`);
  return number;
}

/** What a concept says when it is denied: its opposite. */
export const opposites: Readonly<Partial<Record<Concept, Concept>>> = {
  arrive: "notArrived",
  received: "notReceived",
  works: "fails",
  answer: "noAnswer",
  happy: "unhappy",
  praise: "unhappy",
  shipped: "notShipped",
};

/** What is simply not the case when it is denied. The other concepts are the same matter with or without a "not". */
export const deniable: readonly Concept[] = [
  "late",
  "lost",
  "stuck",
  "damaged",
  "wrong",
  "missing",
  "twice",
  "wrongAmount",
  "wrongItem",
  "wrongAddress",
  "urgent",
  "complaint",
  "unhappy",
  "saysDelivered",
];
