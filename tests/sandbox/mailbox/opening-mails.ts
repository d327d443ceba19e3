import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import { composeMail } from "./compose-mail.ts";
import { lettersAboutOrders } from "./letters-about-orders.ts";
import { lettersAfterDelivery } from "./letters-after-delivery.ts";
import { lettersBeforeBuying } from "./letters-before-buying.ts";
import type { Letter } from "./opening-letter.ts";

export type OpeningMail = { raw: Buffer; from: string; to: string; subject: string };

type Person = { email: string; firstName: string; lastName: string };
type Cast = Person & { order: string };

/**
 * The 25 mails that a shop's day begins with: all six areas of the policy, in several clients' forms and languages, each
 * from another address and about an order of its writer. The same shop and instant give the same bytes.
 */
export function openingMails(
  shop: SandboxShop,
  supportAddress: string,
  sentAt: Date = new Date(),
): OpeningMail[] {
  const letters = shuffled([
    ...lettersAboutOrders,
    ...lettersBeforeBuying,
    ...lettersAfterDelivery,
  ]);
  const taken = new Set<string>();
  // Writers with an order are found first, so that those who need none don't use them up.
  const casts = new Map<Letter, Cast>();
  for (const letter of letters.toSorted((one, other) => needOf(other) - needOf(one))) {
    const cast = castFor(letter, shop, taken);
    taken.add(cast.email);
    casts.set(letter, cast);
  }

  return letters.map((letter) => {
    const writer = casts.get(letter);
    if (writer === undefined) throw new Error("a letter without writer");
    const subject = letter.subject(writer);
    const raw = composeMail({
      from: writer.email,
      fromName: `${writer.firstName} ${writer.lastName}`,
      to: supportAddress,
      subject,
      text: letter.text(writer),
      client: letter.client,
      date: sentAt,
      seed: `${shop.domain} ${subject}`,
      ...(letter.html === undefined ? {} : { html: letter.html(writer) }),
      ...(letter.attachments === undefined ? {} : { attachments: letter.attachments }),
    });
    return { raw, from: writer.email, to: supportAddress, subject };
  });
}

const needOf = (letter: Letter): number =>
  (letter.story === undefined ? 0 : 4) +
  (letter.order === undefined ? 0 : 2) +
  (letter.suits === undefined ? 0 : 1);

function castFor(letter: Letter, shop: SandboxShop, taken: ReadonlySet<string>): Cast {
  if (letter.stranger !== undefined) return { ...letter.stranger, order: "" };

  const candidates = (
    letter.order === undefined
      ? shop.customers.map(withoutOrder)
      : [...withStory(shop, letter.story), ...withOrder(shop, letter.order)]
  ).filter(({ email }) => !taken.has(email));
  const cast =
    candidates.find(({ firstName }) => letter.suits?.includes(firstName)) ?? candidates[0];
  if (cast === undefined) {
    throw new Error(`${shop.domain} has no customer left for "${letter.area}" (${letter.order})`);
  }
  return cast;
}

const withoutOrder = (person: Person): Cast => ({ ...person, order: "" });

function withStory(shop: SandboxShop, wanted: string | undefined): Cast[] {
  return wanted === undefined ? [] : buyersOf(shop, ({ story }) => story === wanted);
}

/** Customers with an ordinary order in this state, the latest orders first. */
function withOrder(shop: SandboxShop, status: string): Cast[] {
  return buyersOf(
    shop,
    ({ fulfillmentStatus, story }) => fulfillmentStatus === status && story === null,
  );
}

type Order = SandboxShop["orders"][number];

function buyersOf(shop: SandboxShop, suits: (order: Order) => boolean): Cast[] {
  const customers = new Map(shop.customers.map((customer) => [customer.id, customer]));
  return shop.orders
    .toReversed()
    .filter(suits)
    .flatMap(({ name, customerId, email }) => {
      const customer = customerId === null ? undefined : customers.get(customerId);
      return customer === undefined || email !== customer.email
        ? []
        : [{ ...customer, order: name }];
    });
}

/** A fixed order in which the areas mix, as they do in a day's mail. */
function shuffled(letters: readonly Letter[]): Letter[] {
  const step = 7;
  return letters.map((_, index) => {
    const letter = letters[(index * step) % letters.length];
    if (letter === undefined) throw new Error("no such letter");
    return letter;
  });
}
