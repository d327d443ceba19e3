/** Does the reply name a place or postcode to which the order doesn't go? */
import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { say } from "#app/domain/words/words.ts";
import { carriersIn } from "./carriers-in.ts";
import type { Found, Place } from "./finding.ts";
import { isOpen } from "./is-asserted.ts";
import type { ReadSentence, Reading } from "./reading.ts";

const CITY =
  "\\p{Lu}[\\p{L}.'’-]{1,24}(?:\\s(?:\\p{Lu}[\\p{L}.'’-]{1,24}|am|an|der|de|la|le|upon|on)){0,3}";
/** Where the parcel goes, not where it is or where it comes from. */
const GOES = new RegExp(
  "(?<!\\p{L})(?:(?:ship(?:s|ped|ping)?|sent|sending|deliver(?:s|ed|ing|y)?|dispatched|mailed|posted|going|goes|headed|heading|on (?:its|their|the) way|en route|addressed|travell?ing|left|out|arrived?|address(?:ed)?|parcel|package|order|it)(?: it| them| (?:your|the) \\p{L}{3,12})?(?: (?:off|out|over|safely|today|yesterday|for delivery))?\\s(?:to|for|in|at)\\s(?:your\\s|the\\s)?(?:\\p{L}{3,10}\\s)?(?:(?:address|home|place|door|doorstep|house|apartment|office)\\s(?:in|at)\\s)?" +
    `|(?:your|the|shipping|delivery|mailing)\\s(?:shipping\\s|delivery\\s|home\\s)?(?:address|home|place|door|doorstep)(?:\\s(?:we have|on file|on record|you gave(?: us)?|on your order))?(?:\\s(?:in|at|is|is in|as)|:)\\s|(?:adresse|anschrift|lieferung|lieferadresse|unterwegs|versendet|verschickt|versandt)\\s(?:in|nach|ist|lautet)\\s|(?<!\\p{L})nach\\s)(${CITY})`,
  "gu",
);
const POSTCODE =
  /(?<![\p{L}\p{N}#$€£.,/-])(?:\d{5}(?:-\d{4})?|\d{4}\s?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d)(?![\p{L}\p{N}]|[.,-]\d|\s?(?:[€$£]|usd|eur|days|items))/gu;
const BESIDE_POSTCODE =
  /(?<!\p{L})(?:zip(?: code)?|postcode|postal code|post code|plz|postleitzahl|address|adresse|anschrift|ship(?:ped|ping|s)? to|deliver(?:ed|y|ing)? to|sent to|going to|goes to)(?!\p{L})/iu;
const OTHER_PLACE =
  /(?<!\p{L})(?:facility|hub|depot|customs|sorting|sort|warehouse|our|studio|workshop|return(?:s|ed)?|back to|post office|pick-?up|airport|scanned|scan|cent(?:er|re)|branch|from|distribution|transit in|instead|new address|change|updat\p{L}*|corrected|zoll|paketzentrum|unsere?[rnms]?|rücksend\p{L}*|ändern|geändert|neue)(?!\p{L})/iu;
const NO_CITY = new Set(
  (
    "you your the monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "montag dienstag mittwoch donnerstag freitag samstag sonntag transit order customs shopify paypal visa mastercard amex i we our us usa uk eu germany deutschland austria österreich canada france england scotland switzerland schweiz europe america australia " +
    "christmas easter delivery production process progress time stock hand mail post address home full total"
  ).split(" "),
);

export function findAddresses({ sentences, facts }: Reading): readonly Found[] {
  const addresses = facts.orders.flatMap(({ address }) => (address === null ? [] : [address]));
  if (addresses.length === 0) return [];
  const names = plainLetters(
    `${facts.customer.name ?? ""} ${(facts.ownNames ?? []).join(" ")}`,
  ).split(/\s+/);
  return sentences.flatMap((sentence) => {
    if (sentence.asks) return [];
    const found = wrongPostcode(sentence) ?? wrongCity(sentence, names);
    return found && !isOpen(sentence, found.start - sentence.start) ? [found] : [];
  });
}

const postcodeOf = (written: string): string => written.toUpperCase().replace(/[\s-]/g, "");

const samePostcode = (one: string, other: string): boolean =>
  one === other ||
  (one.length >= 5 &&
    other.length >= 5 &&
    one.slice(0, 5) === other.slice(0, 5) &&
    /^\d{5}/.test(one));

const cityOf = (name: string): string =>
  plainLetters(name)
    .replace(/\bst\b\.?/, "saint")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function sameCity(written: string, city: string): boolean {
  const [one, other] = [cityOf(written), cityOf(city)];
  return (
    one === other ||
    one.startsWith(`${other} `) ||
    other.startsWith(`${one} `) ||
    other.endsWith(` ${one}`)
  );
}

function wrongPostcode(sentence: ReadSentence): Found | null {
  const { text } = sentence;
  const addresses = sentence.orders.flatMap(({ address }) => (address === null ? [] : [address]));
  const known = addresses.flatMap(({ postcode }) =>
    postcode === null ? [] : [postcodeOf(postcode)],
  );
  const cities = addresses.flatMap(({ city }) => (city === null ? [] : [city]));
  for (const match of text.matchAll(POSTCODE)) {
    const written = postcodeOf(match[0]);
    const place = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(place.end, place.end + 40);
    const town =
      new RegExp(`^,?\\s(${CITY})`, "u").exec(after)?.[1] ??
      new RegExp(`(${CITY}),?\\s(?:[A-Z]{2,3},?\\s)?$`, "u").exec(before)?.[1] ??
      null;
    if (known.some((one) => samePostcode(one, written))) {
      const said = town === null ? null : lastTown(town);
      const isOdd =
        said !== null &&
        cities.length > 0 &&
        !cities.some((city) => sameCity(said, city) || cityOf(town ?? "").includes(cityOf(city)));
      const plain = ` ${cityOf(text)} `;
      const namesOne = cities.some((city) => plain.includes(` ${cityOf(city)} `));
      if (isOdd && !namesOne && !OTHER_PLACE.test(text))
        return wrong(sentence, text.indexOf(said), said.length, addresses);
      continue;
    }
    const isWithTown =
      town !== null &&
      cities.some((city) => sameCity(lastTown(town), city) || cityOf(town).includes(cityOf(city)));
    const isSpoken = isWithTown || BESIDE_POSTCODE.test(`${before}`);
    if (!isSpoken || known.length === 0 || OTHER_PLACE.test(text)) continue;
    return wrong(sentence, place.start, place.end - place.start, addresses);
  }
  return null;
}

/** Without the words of a street before it. */
const lastTown = (town: string): string =>
  town.replace(/^(?:.{1,40}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive)\.?\s)/u, "");

function wrongCity(sentence: ReadSentence, names: readonly string[]): Found | null {
  const { text } = sentence;
  if (OTHER_PLACE.test(text)) return null;
  const addresses = sentence.orders.flatMap(({ address }) => (address === null ? [] : [address]));
  const cities = addresses.flatMap(({ city }) => (city === null ? [] : [city]));
  if (cities.length === 0) return null;
  // One that is right makes the others streets, states or names.
  const plain = ` ${cityOf(text)} `;
  if (cities.some((city) => plain.includes(` ${cityOf(city)} `))) return null;
  for (const match of text.matchAll(GOES)) {
    const written = (match[1] ?? "").replace(/[.'’-]+$/, "");
    const words = plainLetters(written).split(/\s+/);
    const [first = ""] = words;
    if (NO_CITY.has(first) || names.includes(first) || written.length < 3) continue;
    if (carriersIn(written).length > 0 || /\d/.test(written)) continue;
    if (isTitle(written, sentence)) continue;
    // "to Anna Chen", "12 Elm Street": a house number makes it a street.
    const start = match.index + match[0].length - (match[1] ?? "").length;
    if (/\d\s?$/.test(text.slice(0, start))) continue;
    if (cities.some((city) => sameCity(written, city))) continue;
    return wrong(sentence, start, written.length, addresses);
  }
  return null;
}

const isTitle = (written: string, { orders }: ReadSentence): boolean =>
  orders.some(({ items }) =>
    items.some(({ title }) => title.toLowerCase().includes(written.toLowerCase())),
  );

function wrong(
  sentence: ReadSentence,
  start: number,
  length: number,
  addresses: readonly { readonly city: string | null; readonly postcode: string | null }[],
): Found {
  const place: Place = {
    start: sentence.start + Math.max(0, start),
    end: sentence.start + Math.max(0, start) + length,
  };
  const known = addresses.map(({ city, postcode }) => [postcode, city].filter(Boolean).join(" "));
  return {
    kind: "address",
    ...place,
    because: say("The order goes somewhere else."),
    fact: {
      words: say("Goes to: {addresses}", { addresses: [...new Set(known)].join("; ") }),
      source: "shopify",
      at: sentence.orders[0]?.asOf ?? null,
    },
  };
}
