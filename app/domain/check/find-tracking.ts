/** Does the reply give a tracking number that isn't this customer's parcel's? */
import { isPostalNumber, isUpsNumber } from "#app/domain/order/tracking-check.ts";
import { say } from "#app/domain/words/words.ts";
import { CARRIER_NAMES } from "./carriers-in.ts";
import type { Found, Place } from "./finding.ts";
import { isOpen } from "./is-asserted.ts";
import { standingOf } from "./order-standing.ts";
import type { Reading, ReadSentence } from "./reading.ts";

type WrittenCode = Place & { readonly code: string };

const SHORTEST = 8;

/** What may be one, in pieces as carriers print it. */
const SHAPES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])1Z(?:[ -]?[0-9A-Z]){16}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])[A-Z]{2}(?: ?\d){9} ?[A-Z]{2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:JJD|JD|JVGL|TBA|3S[A-Z]{2,4}|GM)(?: ?\d){8,20}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}_-])(?=[A-Z]{0,6}\d{0,30}[A-Z]{0,6}\d{6})(?=\d{0,34}[A-Z])[A-Z0-9]{10,34}(?![\p{L}\p{N}_-])/gu,
  /(?<![\p{L}\p{N}+.,$€£#/-])\d(?: ?\d){9,33}(?![\p{L}\p{N}]|[.,/-]\d)/gu,
];
/** "Tracking number: ABC-123456": whatever stands behind these words is meant as one. */
const CALLED = new RegExp(
  "(?<![\\p{L}])(?:tracking(?:\\s?(?:number|no|nr|code|id|#))?|trackingnummer|tracking-nummer|sendungsnummer|sendungsverfolgungsnummer|paketnummer|consignment(?: number)?|waybill(?: number)?|shipment number|parcel number|awb)" +
    "(?:\\s{0,2}(?:is|was|for|the|it|your|parcel|package|order|ist|lautet|under|number|:|#|\\.|-|–|\\()){0,4}\\s{0,2}((?=[A-Z0-9-]{0,30}\\d{4})[A-Z0-9][A-Z0-9-]{6,33}[A-Z0-9])(?![\\p{L}\\p{N}])",
  "giu",
);
/** A parcel's or a carrier's word near a bare number. */
const NEAR = new RegExp(
  `(?<!\\p{L})(?:track(?:ed|ing)?|parcel|package|shipment|consignment|waybill|sendung\\p{L}*|paket\\p{L}*|tracking\\p{L}*|${CARRIER_NAMES})(?!\\p{L})`,
  "iu",
);
const NO_PARCEL =
  /(?<!\p{L})(?:phone|call|tel|telephone|fax|whatsapp|card|iban|account|visa|mastercard|vat|telefon|karte|konto|ust)(?!\p{L})/iu;
const ANOTHER =
  /(?<!\p{L})(?:return|returns|label|replacement|exchange|resend|rücksend\p{L}*|retoure\p{L}*|ersatz\p{L}*|example|looks like|format)(?!\p{L})/iu;

export function findTracking({ sentences, facts }: Reading): readonly Found[] {
  if (facts.orders.length === 0) return [];
  const parcels = facts.orders.flatMap((order) => order.parcels);
  const known = new Set(parcels.flatMap(({ number }) => (number === null ? [] : [plain(number)])));
  const [only] = parcels;
  const wrote = plain(facts.customerWrote ?? "");
  return sentences.flatMap((sentence) => {
    const codes = codesIn(sentence);
    const isAnother = ANOTHER.test(sentence.text);
    return codes.flatMap(({ code, start, end }): Found[] => {
      const place = { start: sentence.start + start, end: sentence.start + end };
      if (isKnown(code, known)) return isEarly(sentence, code) ? [early(sentence, place)] : [];
      if (isAnother || wrote.includes(code) || sentence.asks) return [];
      const number = only?.number ?? null;
      return [
        {
          kind: "tracking-number",
          ...place,
          because: say("No parcel of this customer has the number {number}.", { number: code }),
          ...(known.size > 0
            ? {
                fact: {
                  words: say("Parcels here: {numbers}", { numbers: [...known].join(", ") }),
                  source: "shopify",
                  at: facts.orders[0]?.asOf ?? null,
                },
              }
            : {}),
          ...(parcels.length === 1 && number !== null ? { replacement: number } : {}),
        },
      ];
    });
  });
}

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** USPS prints `420` and the postcode before the parcel's own number. */
const isKnown = (code: string, known: ReadonlySet<string>): boolean =>
  known.has(code) || [...known].some((one) => one.length > 15 && code.endsWith(one));

function codesIn({ text }: ReadSentence): readonly WrittenCode[] {
  const found: WrittenCode[] = [];
  const keep = (written: string, start: number): void => {
    const end = start + written.length;
    if (found.some((one) => start < one.end && end > one.start)) return;
    found.push({ code: plain(written), start, end });
  };
  for (const match of text.matchAll(CALLED)) {
    const written = match[1] ?? "";
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(written);
    if (written.length >= SHORTEST && !isDate)
      keep(written, match.index + match[0].length - written.length);
  }
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const [written] = match;
      const code = plain(written);
      const around = `${text.slice(Math.max(0, match.index - 70), match.index)} ${text.slice(match.index + written.length, match.index + written.length + 30)}`;
      const isSure = isUpsNumber(code) || isPostalNumber(code) || /^(?:1Z|JJD|JVGL|TBA)/.test(code);
      if (!isSure && (!NEAR.test(around) || NO_PARCEL.test(around))) continue;
      keep(written, match.index);
    }
  }
  return found;
}

/** A number is given as that of a parcel on its way, and nothing has left. */
function isEarly(sentence: ReadSentence, code: string): boolean {
  const order = sentence.orders.find(({ parcels }) =>
    parcels.some(({ number }) => number !== null && plain(number) === code),
  );
  if (!order || isOpen(sentence, 0) || /label|will|ready|soon|wird|bald/i.test(sentence.text))
    return false;
  const { shipped, cancelled } = standingOf(order);
  return shipped === false || cancelled === true;
}

const early = ({ orders }: ReadSentence, place: Place): Found => ({
  kind: "state",
  ...place,
  because: say("Nothing of the order has left yet."),
  fact: {
    words: say("{name}: {states}", {
      name: orders[0]?.name ?? "",
      states: (orders[0]?.fulfillment ?? "").replaceAll("_", " "),
    }),
    source: "shopify",
    at: orders[0]?.asOf ?? null,
  },
});
