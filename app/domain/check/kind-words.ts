import { say, type Words } from "#app/domain/words/words.ts";
import type { CheckKind, CheckLevel } from "./check-kind.ts";

/** What a kind of finding is called. */
export const kindWords: Readonly<Record<CheckKind, Words>> = {
  "order-number": say("Order number"),
  "tracking-number": say("Tracking number"),
  amount: say("Amount"),
  item: say("Item"),
  state: say("State of the order"),
  date: say("Date"),
  name: say("Customer’s name"),
  address: say("Address"),
  placeholder: say("Left open"),
  attachment: say("Attachment"),
  link: say("Link"),
  promise: say("Promise"),
  confidential: say("Confidential"),
  surprise: say("Surprise"),
  words: say("Choice of words"),
};

/** What it looks at, for whoever chooses how strict it is. */
export const kindHelp: Readonly<Record<CheckKind, Words>> = {
  "order-number": say("A number that is no order of this customer."),
  "tracking-number": say("A number that is none of their parcels."),
  amount: say("A total or refund that is not so."),
  item: say("Another piece, size, metal or number of pieces than was ordered."),
  state: say("“Shipped”, “refunded”, “paid” and the like where it is not so; another carrier."),
  date: say("A day of delivery or refund that is not so; a weekday that does not fit."),
  name: say("A greeting to somebody else."),
  address: say("A town or postcode to which the order does not go."),
  placeholder: say("A variable without a value, [brackets], a note to oneself."),
  attachment: say("A file is mentioned and does not go along."),
  link: say("A link to a host that is not on your list."),
  promise: say("No day while investigating, a closed day, a time that has passed."),
  confidential: say(
    "Card numbers, passwords, somebody else’s address. Facts of an order for a sender who is not proven need a reason in any case.",
  ),
  surprise: say("What would spoil a surprise; that needs a reason in any case."),
  words: say("Words that you never use, shouting, blame."),
};

export const levelWords: Readonly<Record<CheckLevel, Words>> = {
  blocks: say("Blocks"),
  warns: say("Warns"),
  off: say("Off"),
};
