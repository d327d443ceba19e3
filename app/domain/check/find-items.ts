/** Does the reply speak of a thing, size, material or number of pieces that isn't what was ordered? */
import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { say } from "#app/domain/words/words.ts";
import type { CheckedItem, CheckedOrder } from "./check-facts.ts";
import type { Found, Place } from "./finding.ts";
import { isOpen, partAround } from "./is-asserted.ts";
import { areAlike, partsIn, sizeOf, thingsIn, type NamedPart } from "./item-words.ts";
import type { ReadSentence, Reading } from "./reading.ts";

/** What is offered, asked for, or to be changed is not what was ordered. */
const NOT_ORDERED =
  /(?<!\p{L})(?:exchange\p{L}*|swap\p{L}*|replac\p{L}*|instead|chang(?:e|ed|ing)|resiz\p{L}*|upgrad\p{L}*|available|availability|in stock|out of stock|sold out|comes? in|offer|offers|offering|made (?:of|from|with)|plated (?:with|in)|pair(?:s|ed)? (?:well|nicely|beautifully)|match(?:es|ing)?|recommend\p{L}*|suggest\p{L}*|guide|chart|larger|smaller|bigger|would|could|prefer\p{L}*|switch\p{L}*|want\p{L}*|wish\p{L}*|need\p{L}*|looking for|another|other|new|alternativ\p{L}*|similar|care|cleaning|polishing cloth|tarnish\p{L}*|cloth|wear|nickel|allerg\p{L}*|collection|catalog\p{L}*|wax|cast|box|pouch|paper|ribbon|tausch\p{L}*|umtausch\p{L}*|statt|stattdessen|ändern|geändert|verfügbar|erhältlich|lieferbar|ausverkauft|pflege\p{L}*|wünsch\p{L}*|möcht\p{L}*|andere\p{L}*|neue\p{L}*|größentabelle|return\p{L}* (?:only|just))(?!\p{L})/iu;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{ zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 },
};
const PART_OF =
  /(?<!\p{L})(?:of (?:the|your|these|those)|refund\p{L}*|return\p{L}*|remaining|rest|first|second|left|missing|damaged|back|von|erstatt\p{L}*|zurück)(?!\p{L})/iu;
/** Said of the order itself. */
const OF_THE_ORDER =
  /(?<!\p{L})(?:your|you down|down for|yours is|on file|version|you ordered|you bought|you chose|you purchased|you picked|order(?:ed)?|purchase[d]?|shipped|ships|sent|delivered|arrived?|packed|in transit|on (?:its|their) way|refund(?:ed)?|parcel|package|contains?|includes?|ihr|ihre|ihren|ihrem|ihrer|bestell\p{L}*|paket|versendet|verschickt|zugestellt|unterwegs)(?!\p{L})|×|\b\d\s?x\s/iu;
const MINE = /(?<!\p{L})(?:your|the|ihr|ihre|ihren|ihrem|die|der|den|das)\s(?:\p{L}+\s){0,3}$/iu;
const NOT_THE_THING =
  /^(?:\s(?:size|sizes|box|boxes|guide|sizer|finger|fingers|care|pouch|cleaning|length|clasp|extender|bearer|tone|collection|design|style|\p{L}+ing\b)|-|s'|'s)/iu;
const MOST_ORDERS_TO_GUESS = 1;

export function findItems({ sentences, facts }: Reading): readonly Found[] {
  if (facts.orders.length === 0) return [];
  return sentences.flatMap((sentence) => {
    const { text, orders } = sentence;
    const items = orders.flatMap((order) => order.items);
    if (items.length === 0 || orders.some(({ hasMoreItems }) => hasMoreItems === true)) return [];
    if (sentence.asks) return [];
    const found =
      wrongQuantity(sentence, items) ??
      wrongPart(sentence, items) ??
      wrongBareSize(sentence, items) ??
      wrongTitle(sentence, items) ??
      wrongThing(sentence, items, orders);
    if (!found) return [];
    const at = found.start - sentence.start;
    const isOffer = NOT_ORDERED.test(partAround(withoutTitles(text, items), at));
    return isOffer || isOpen(sentence, at) ? [] : [found];
  });
}

/** "New Moon Ring" is no new ring. */
function withoutTitles(text: string, items: readonly CheckedItem[]): string {
  return items.reduce((left, { title }) => {
    if (title.length < 4) return left;
    const at = left.toLowerCase().indexOf(title.toLowerCase());
    return at < 0
      ? left
      : `${left.slice(0, at)}${" ".repeat(title.length)}${left.slice(at + title.length)}`;
  }, text);
}

function found(
  sentence: ReadSentence,
  place: Place,
  because: Found["because"],
  replacement?: string,
): Found {
  const order = sentence.orders[0];
  const items = sentence.orders
    .flatMap((one) => one.items)
    .map(({ quantity, title, options }) => [`${quantity} × ${title}`, ...options].join(", "));
  return {
    kind: "item",
    start: sentence.start + place.start,
    end: sentence.start + place.end,
    because,
    fact: {
      words: say("Ordered: {items}", { items: items.slice(0, 10).join("; ") }),
      source: "shopify",
      at: order?.asOf ?? null,
    },
    ...(replacement === undefined ? {} : { replacement }),
  };
}

/** Where the item stands in the text: by its whole title, else by the words of it that no other item has. */
function placesOf(text: string, item: CheckedItem): readonly Place[] {
  const lower = text.toLowerCase();
  const title = item.title.toLowerCase().trim();
  if (title.length < 3) return [];
  const places: Place[] = [];
  for (
    let at = lower.indexOf(title);
    at >= 0 && places.length < 10;
    at = lower.indexOf(title, at + 1)
  )
    places.push({ start: at, end: at + title.length });
  return places;
}

function wrongQuantity(sentence: ReadSentence, items: readonly CheckedItem[]): Found | null {
  const { text } = sentence;
  for (const item of items) {
    const quantity = items
      .filter(({ title }) => title.toLowerCase() === item.title.toLowerCase())
      .reduce((sum, one) => sum + one.quantity, 0);
    for (const { start, end } of placesOf(text, item)) {
      const before = text.slice(Math.max(0, start - 30), start);
      const after = text.slice(end, end + 16);
      const listed =
        /(?<![\p{L}\p{N}.,$€£#])(\d{1,3})\s?(?:x|×|pcs?\.?|stück)\s?(?:of\s)?$/iu.exec(before) ??
        /^s?\s?\(?(?:x|×|qty:?|quantity:?|menge:?)\s?(\d{1,3})(?!\d)/iu.exec(after);
      const spoken =
        /(?<![\p{L}\p{N}.,$€£#-])(\d{1,2}|(?<=(?:ordered|bought|purchased|chose)\s)one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs)\s(?:of\s(?:the|our|your)\s)?(?:pairs?\s(?:of\s)?)?$/iu.exec(
          before,
        );
      const atEnd = isLineOf(text, items)
        ? /[)\s][x×]\s?(\d{1,3})(?!\d|[.,]\d)/u.exec(text.slice(end))
        : null;
      const written = listed?.[1] ?? spoken?.[1] ?? atEnd?.[1];
      if (written === undefined) continue;
      const said = /^\d/.test(written) ? Number(written) : (NUMBERS[written.toLowerCase()] ?? 0);
      if (
        said === quantity ||
        said === 0 ||
        items.some(({ title, quantity: one }) => title === item.title && one === said)
      )
        continue;
      if (said < quantity && PART_OF.test(text)) continue;
      return found(
        sentence,
        { start, end },
        say("{count, plural, one {# piece was} other {# pieces were}} ordered of it.", {
          count: quantity,
        }),
      );
    }
  }
  return null;
}

function wrongPart(sentence: ReadSentence, items: readonly CheckedItem[]): Found | null {
  const { text } = sentence;
  if (!OF_THE_ORDER.test(text) && !isLineOf(text, items)) return null;
  const places = items.flatMap((item) => placesOf(text, item));
  const inTitle = ({ start, end }: Place) =>
    places.some((one) => start >= one.start && end <= one.end);
  for (const part of partsIn(text)) {
    if (inTitle(part) || isHeld(part, items)) continue;
    // "A green door": a colour is a piece's only beside the piece.
    const isBeside = places.length > 0 || thingsIn(text).length > 0;
    if (part.kind === "colour" && !isBeside) continue;
    // Only where something of that kind was chosen: nobody can tell otherwise.
    const chosen = items.filter((item) => ofKind(part, item).length > 0);
    if (chosen.length === 0) continue;
    const isNear =
      chosen.length < items.length
        ? chosen.some((item) => placesOf(text, item).length > 0) ||
          chosen.some((item) => namesThing(text, item))
        : true;
    if (!isNear) continue;
    const values = [...new Set(chosen.flatMap((item) => ofKind(part, item)))];
    return found(
      sentence,
      part,
      say("That is not what was ordered."),
      values.length === 1 && part.kind !== "length" && values[0] !== undefined
        ? replacementFor(text.slice(part.start, part.end), part, values[0])
        : undefined,
    );
  }
  return null;
}

const replacementFor = (written: string, part: NamedPart, value: string): string =>
  part.kind === "size" ? written.replace(/\S{1,6}(?:\s(?:½|1\/2))?$/, value) : value;

const namesThing = (text: string, { title }: CheckedItem): boolean => {
  const own = thingsIn(title).map(({ key }) => key);
  return thingsIn(text).some(({ key }) => own.includes(key));
};

/** What was chosen of that kind, as it is written in the order. */
function ofKind(part: NamedPart, { options, title }: CheckedItem): readonly string[] {
  if (part.kind === "size") return options.filter((option) => sizesOf(option).length > 0);
  return [...options, title].filter((option) =>
    partsIn(option).some(({ kind }) => kind === part.kind),
  );
}

/** An option that is a size: by its name, or as a number or letters alone. */
function sizesOf(option: string): readonly string[] {
  const named = partsIn(option).flatMap(({ kind, value }) => (kind === "size" ? [value] : []));
  if (named.length > 0) return named;
  const bare =
    /^(?:(?:us|uk|eu)\s?)?(\d{1,2}(?:[.,]\d{1,2}|\s?½|\s1\/2)?|xxs|xs|s|m|l|xl|xxl|small|medium|large)$/iu.exec(
      option.trim(),
    );
  return bare ? [sizeOf(bare[1] ?? "")] : [];
}

function isHeld(part: NamedPart, items: readonly CheckedItem[]): boolean {
  return items.some(({ options, title }) =>
    [...options, title].some((option) => {
      if (part.kind === "size") return sizesOf(option).includes(part.value);
      const held = partsIn(option);
      return held.some(({ kind, value }) => kind === part.kind && fits(part, value));
    }),
  );
}

/** "Gold" is said of rose gold as well, "silver" of sterling silver, "18 inches" of 18 inches. */
const fits = ({ value }: NamedPart, held: string): boolean =>
  value === held ||
  held.endsWith(value) ||
  value.endsWith(held) ||
  held.startsWith(value) ||
  value.startsWith(held);

/** Behind the title: options between strokes, in brackets, or a number of pieces. */
const LINE_GOES_ON = /^\s?(?:[/|(·–-]\s?\p{L}|[/|(,·–-]\s?\d|[x×]\s?\d)/u;

/** "Luna Ring / Rose gold / 7 x 1" */
const isLineOf = (text: string, items: readonly CheckedItem[]): boolean =>
  items.some((item) =>
    placesOf(text, item).some(
      ({ start, end }) =>
        /^[\s*•-]{0,6}(?:(?:item|product|artikel|piece|stück):\s?)?(?:\d{1,3}\s?[x×]?\s?)?$/iu.test(
          text.slice(0, start),
        ) && LINE_GOES_ON.test(text.slice(end)),
    ),
  );

/** A size that stands alone between strokes or commas of an item's line. */
function wrongBareSize(sentence: ReadSentence, items: readonly CheckedItem[]): Found | null {
  const { text } = sentence;
  if (!isLineOf(text, items)) return null;
  for (const item of items) {
    const sizes = item.options.flatMap(sizesOf);
    if (sizes.length === 0 || items.some((one) => one !== item && one.title === item.title))
      continue;
    for (const { end } of placesOf(text, item)) {
      const bare =
        /(?:^|[/|,(·]\s?)(\d{1,2}(?:[.,]\d{1,2}|½)?)(?=\s?(?:[/|,)·]|[x×]\s?\d|$))/u.exec(
          text.slice(end),
        );
      const written = bare?.[1];
      if (!bare || written === undefined || sizes.includes(sizeOf(written))) continue;
      const start = end + bare.index + bare[0].length - written.length;
      return found(
        sentence,
        { start, end: start + written.length },
        say("That is not what was ordered."),
      );
    }
  }
  return null;
}

/** A line of an order, "1 × Luna Ring", or "your Luna Ring", that none of its items is called like. */
function wrongTitle(sentence: ReadSentence, items: readonly CheckedItem[]): Found | null {
  const { text } = sentence;
  const known = items.flatMap(({ title, options }) => [title, ...options]).map(plainWords);
  const vocabulary = new Set(known.flat());
  for (const thing of thingsIn(text)) {
    const before = text.slice(0, thing.start);
    const named = /((?:\p{Lu}[\p{L}'’-]{1,20}\s){1,3})$/u.exec(before);
    if (!named || NOT_THE_THING.test(text.slice(thing.end, thing.end + 14))) continue;
    const isLine =
      /(?:^|\s)\d{1,2}\s?[x×]\s*$/u.test(before.slice(0, named.index)) ||
      (/^[\s*•-]{0,6}$/u.test(before.slice(0, named.index)) &&
        LINE_GOES_ON.test(text.slice(thing.end)));
    const isTheirs =
      /(?<!\p{L})(?:your|the|ihr|ihre|ihren|ihrem|die|der|den|das|(?:ordered|bought|purchased|chose)\s(?:an?|one|two|three|four|\d{1,2}))\s$/iu.test(
        before.slice(0, named.index),
      );
    if (!isLine && !isTheirs) continue;
    if (!isLine && !OF_THE_ORDER.test(text)) continue;
    const words = plainWords(named[1] ?? "").filter(
      (word) => !partsIn(word).length && word.length > 2,
    );
    if (words.length === 0 || words.some((word) => vocabulary.has(word))) continue;
    const start = named.index;
    const [only] = items;
    return found(
      sentence,
      { start, end: thing.end },
      say("Nothing of that name was ordered."),
      items.length === 1 && only ? only.title : undefined,
    );
  }
  return null;
}

const plainWords = (text: string): readonly string[] =>
  plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** "Your necklace has shipped" of an order of rings. */
function wrongThing(
  sentence: ReadSentence,
  items: readonly CheckedItem[],
  orders: readonly CheckedOrder[],
): Found | null {
  const { text } = sentence;
  if (orders.length > MOST_ORDERS_TO_GUESS || !OF_THE_ORDER.test(text)) return null;
  const held = items.map(({ title, options }) =>
    thingsIn([title, ...options].join(", ")).map(({ key }) => key),
  );
  if (held.some((keys) => keys.length === 0)) return null;
  const keys = held.flat();
  for (const thing of thingsIn(text)) {
    if (keys.some((key) => areAlike(key, thing.key))) continue;
    if (
      !MINE.test(text.slice(0, thing.start)) ||
      NOT_THE_THING.test(text.slice(thing.end, thing.end + 14))
    )
      continue;
    return found(sentence, thing, say("Nothing of that kind was ordered."));
  }
  return null;
}
