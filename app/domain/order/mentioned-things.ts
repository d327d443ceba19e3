import { bareNumbers } from "./bare-numbers.ts";
import { confirmationMentions } from "./confirmation-mentions.ts";
import { namesOf, type OrderNumberFormat } from "./order-number-format.ts";
import { orderMentions, type MailToRead } from "./order-mentions.ts";
import { trackingMentions } from "./tracking-mentions.ts";

/** By what does a thread name orders? */

export type MentionedThing =
  | {
      readonly kind: "order";
      readonly name: string;
      readonly otherNames: readonly string[];
      readonly because: string;
    }
  | { readonly kind: "confirmation" | "tracking"; readonly code: string; readonly because: string }
  /** It may be an order's, if the writer has such a one. */
  | {
      readonly kind: "bare";
      readonly name: string;
      readonly otherNames: readonly string[];
      readonly because: string;
    };

/** Each costs a question or two at Shopify. */
const THINGS = 8;

/** The newest message's first; a number that is named somewhere is no bare one. At most eight. */
export function mentionedThings(
  mails: readonly MailToRead[],
  format: OrderNumberFormat,
): readonly MentionedThing[] {
  const things = new Map<string, MentionedThing>();
  const bare = new Map<string, MentionedThing>();
  for (const mail of mails.toReversed()) {
    for (const { name, otherNames, because } of orderMentions(mail, format))
      keep(things, `order ${name}`, { kind: "order", name, otherNames, because });
    const tracking = trackingMentions(mail);
    for (const { code, because } of confirmationMentions(mail))
      if (!tracking.some((one) => one.code.includes(code)))
        keep(things, code, { kind: "confirmation", code, because });
    for (const { code, because } of tracking)
      keep(things, code, { kind: "tracking", code, because });
    for (const { number, because } of bareNumbers(mail)) {
      const [name = number, ...otherNames] = namesOf(number, format);
      keep(bare, `order ${name}`, { kind: "bare", name, otherNames, because });
    }
  }
  const unnamed = [...bare].filter(([key]) => !things.has(key)).map(([, thing]) => thing);
  return [...things.values(), ...unnamed].slice(0, THINGS);
}

function keep(things: Map<string, MentionedThing>, key: string, thing: MentionedThing): void {
  if (!things.has(key)) things.set(key, thing);
}
