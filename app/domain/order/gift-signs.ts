import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { OrderAttribute, OrderFacts, OrderItem } from "./order-facts.ts";

/** What about an order says that it is a gift, in words for staff? */

/** What stands on a card is some lines long; what lies behind this is a pasted text. */
const READ_CHARACTERS = 5_000;

/** Names of fields that shops ask buyers with: English, German, French, Spanish, Italian, Dutch. In plain letters. */
const GIFT_NAMES = [
  ...["gift", "gifted", "gifting", "giftwrap", "giftwrapping", "giftnote", "giftmessage"],
  ...["giftbox", "giftbag", "isgift", "geschenk", "geschenkverpackung", "geschenknachricht"],
  ...["geschenkbotschaft", "grusskarte", "grußkarte", "geschenkbox", "cadeau", "cadeaux"],
  ...["cadeauverpakking", "cadeaubericht", "regalo", "regali", "present", "surprise"],
];

/** Phrases of a note by which a buyer asks that nobody hears of it; a gift card is something to buy. */
const GIFT_PHRASES = [
  ...["gift", "gifts", "gifted", "giftwrap", "surprise", "as a present", "birthday present"],
  ...["is a present", "anniversary present", "christmas present", "wedding present"],
  ...["proposal", "proposing", "engagement ring", "getting engaged"],
  ...["geschenk", "uberraschung", "heiratsantrag", "verlobung", "verlobungsring"],
  ...["cadeau", "demande en mariage", "fiancailles"],
  ...["regalo", "sorpresa", "pedida de mano", "compromiso", "proposta di matrimonio"],
  ...["verrassing", "huwelijksaanzoek", "aanzoek"],
];

/** Of two words that stand before a phrase one of these turns it round: "not a gift", "kein Geschenk". */
const DENIALS = [
  ...["no", "not", "isnt", "never", "without", "nicht", "kein", "keine", "ohne", "pas", "sans"],
  ...["sin", "non", "senza", "geen", "niet", "zonder"],
];

const THINGS_TO_BUY = ["card", "cards", "certificate", "voucher", "gutschein", "karte"];

/** How a form writes that something was left out. */
const NO = ["", "no", "none", "false", "0", "off", "nein", "non", "nee", "n/a", "-", "not needed"];

/** The gift wrapping of a shop is an item of the order, or an option of one. */
const WRAPPINGS = [
  ...["gift wrap", "gift wrapping", "gift wrapped", "gift box", "gift bag", "gift packaging"],
  ...["gift message", "gift note", "gift option", "giftwrap", "giftwrapping", "geschenkverpackung"],
  ...["geschenkbox", "emballage cadeau", "papier cadeau", "paquet cadeau", "envoltorio de regalo"],
  ...["papel de regalo", "confezione regalo", "pacchetto regalo", "cadeauverpakking"],
];

/** Whether the buyer filled the field in: "no" is no answer that asks for something. */
export const isFilledIn = ({ value }: OrderAttribute): boolean =>
  !NO.includes(plainLetters(value.slice(0, READ_CHARACTERS)));

/** Whether a field is about giving the piece to somebody; apps' own fields count too. */
export function isAboutGift({ key }: OrderAttribute): boolean {
  const words = wordsOf(key);
  return words.some((word, at) => GIFT_NAMES.includes(word) && !isThingToBuy(words[at + 1]));
}

/** Each once; empty where nothing says so. */
export function giftSigns(
  order: Pick<OrderFacts, "attributes" | "note" | "items">,
): readonly Words[] {
  const signs = [
    ...order.attributes.filter(isAnswered).map(fieldWords),
    ...(order.note !== null && speaksOfGift(order.note) ? [say("the note speaks of a gift")] : []),
    ...order.items.flatMap(signsOfItem),
  ];
  return eachOnce(signs);
}

function signsOfItem(item: OrderItem): readonly Words[] {
  const fields = item.attributes.filter(isAnswered).map(fieldWords);
  const names = [item.title, item.variantTitle ?? ""].map((name) => ` ${wordsOf(name).join(" ")} `);
  const isWrapped = names.some((name) => WRAPPINGS.some((one) => name.includes(` ${one} `)));
  return isWrapped ? [...fields, say("gift wrapping")] : fields;
}

const isAnswered = (attribute: OrderAttribute): boolean =>
  isAboutGift(attribute) && isFilledIn(attribute);

/** What was asked stands there, not what was answered: a gift message is for one person alone. */
const fieldWords = ({ key }: OrderAttribute): Words =>
  say("the buyer filled in “{field}”", {
    field: key.replace(/^_+/, "").replaceAll("_", " ").trim(),
  });

/** Two reasons are the same where they read the same. */
export const eachOnce = (reasons: readonly Words[]): readonly Words[] => [
  ...new Map(reasons.map((reason) => [inEnglish(reason), reason])).values(),
];

function speaksOfGift(note: string): boolean {
  const words = wordsOf(note.slice(0, READ_CHARACTERS));
  return GIFT_PHRASES.some((phrase) => {
    const wanted = phrase.split(" ");
    return words.some(
      (_, at) =>
        wanted.every((word, index) => words[at + index] === word) &&
        !words.slice(Math.max(0, at - 2), at).some((word) => DENIALS.includes(word)) &&
        !isThingToBuy(words[at + wanted.length]),
    );
  });
}

const isThingToBuy = (word: string | undefined): boolean =>
  word !== undefined && THINGS_TO_BUY.includes(word);

/** Words alone, in plain letters; `giftMessage` and `gift_message` are two. */
const wordsOf = (text: string): readonly string[] =>
  plainLetters(
    text
      .slice(0, READ_CHARACTERS)
      .replace(/['’]/g, "")
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
