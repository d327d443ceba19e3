/** Does the reply speak of a file that doesn't go with it? */
import { say } from "#app/domain/words/words.ts";
import type { Found } from "./finding.ts";
import type { Reading, ReadSentence } from "./reading.ts";

const ATTACHED =
  /(?<!\p{L})(?:attached|attaching|attach|attachments?|enclosed|enclosing|see the (?:pdf|file)|anbei|angehängt|beigefügt|beiliegend|im anhang|der anhang|hänge ich|füge ich)(?!\p{L})/giu;
/** The customer's own files, parts of a piece, what lies in a parcel, what they are to send. */
const OTHER =
  /(?<!\p{L})(?:you(?:'ve| have)? (?:kindly )?(?:attached|enclosed)|your attachments?|you attach|attached to (?:the|your|a|an|its|each|our|every|your) (?!e-?mail|this)\p{L}|(?:please|could you|can you|kindly|just|simply|and|to|or) (?:\p{L}{3,8} )?(?:attach|enclose)|attach (?:a|it|them|your|some|the)|(?:photos?|pictures?|images?|files?|screenshots?) (?:that )?you|with (?:a|your|some) (?:\p{L}{3,10} ){1,2}attached|(?:reply|respond|answer|write|email|mail) (?:to|us|me|back) .{0,60}attached|in your (?:last )?(?:e-?mail|message)|in (?:the|your) (?:box|parcel|package|packet|envelope|pouch|order)|with (?:the|your|every|each) (?:order|parcel|package|ring|piece|necklace|shipment)|no attachments?|without (?:an |any )?attachments?|not attached|(?:could|can)(?: not|not|n't) (?:open|see|find|view)|didn't (?:come|get) through|missing|did not come through|ihre[rnms]? anh[aä]ng|sie (?:haben )?.{0,20}(?:angehängt|beigefügt)|bitte .{0,40}(?:anhängen|beifügen|an)|dem paket|der sendung|der bestellung (?:bei|liegt)|firmly|securely|clasp|jump ring|charm is|soldered|emotionally|strings attached|remain|chain attached|card enclosed|note enclosed|enclosed (?:card|note|gift))(?!\p{L})/iu;
const FUTURE =
  /(?<!\p{L})(?:will|'ll|would|could|can|if|once|when|next|later|tomorrow|werde|werden|würde|kann|wenn|sobald|morgen)(?!\p{L})/iu;
const FILE_NAME =
  /(?<![\p{L}\p{N}/@.])[\p{L}\p{N}_-]{1,60}\.(?:pdf|jpe?g|png|docx?|xlsx?|csv|zip|heic|gif|mp4|mov)(?![\p{L}\p{N}/])/giu;

/** The words for a file, and those that its name may have for it. */
const THINGS: readonly (readonly [said: RegExp, named: RegExp])[] = [
  [/invoice|receipt|rechnung/i, /invoice|receipt|rechnung|bill|inv[-_\d]/i],
  [
    /label|rücksendeetikett|retourenschein|etikett/i,
    /label|return|etikett|retour|ups|usps|dhl|fedex/i,
  ],
  [/(?:size|sizing) (?:guide|chart)|ring sizer|größentabelle/i, /siz|guide|chart|gr[oö]/i],
  [
    /care (?:guide|instructions|card|sheet)|pflegehinweise|pflegeanleitung/i,
    /care|guide|pflege|instruction/i,
  ],
  [
    /photos?|pictures?|images?|fotos?|bild(?:er)?/i,
    /jpe?g|png|heic|photo|img|image|picture|foto|bild|webp|gif/i,
  ],
  [/certificate|zertifikat|appraisal/i, /cert|zert|apprais|gia|igi/i],
  [/form(?:s|ular)?(?!\p{L})/iu, /form|claim/i],
];

export function findAttachments({ sentences, facts }: Reading): readonly Found[] {
  const { attachments } = facts;
  if (attachments === null) return [];
  const names = attachments.map((name) => name.toLowerCase());
  return sentences.flatMap((sentence) => {
    const found = missingName(sentence, names) ?? missingFile(sentence, names);
    return found ? [found] : [];
  });
}

function missingFile(sentence: ReadSentence, names: readonly string[]): Found | null {
  const { text, start, asks } = sentence;
  const [said] = [...text.matchAll(ATTACHED)];
  if (!said || asks || OTHER.test(text) || FUTURE.test(text.slice(0, said.index))) return null;
  const place = { start: start + said.index, end: start + said.index + said[0].length };
  if (names.length === 0)
    return { kind: "attachment", ...place, because: say("No file goes with this reply.") };
  const wanted = THINGS.filter(([words]) => words.test(text));
  const [first] = wanted;
  if (!first) return null;
  const telling = names.filter((name) => THINGS.some(([, named]) => named.test(name)));
  const unmet = wanted.filter(([, named]) => !names.some((name) => named.test(name)));
  // One file may hold two things; of a name that says nothing anything may be in it.
  const isMissing =
    unmet.length > 0 &&
    telling.length === names.length &&
    (unmet.length === wanted.length || wanted.length > names.length);
  return isMissing
    ? {
        kind: "attachment",
        ...place,
        because: say("No file with such a name goes with this reply."),
        fact: { words: names.join(", "), source: "thread", at: null },
      }
    : null;
}

/** "the file care-guide.pdf" */
function missingName({ text, start, asks }: ReadSentence, names: readonly string[]): Found | null {
  if (asks || !/attach|enclos|anbei|anhang|angehängt|beigefügt/i.test(text) || OTHER.test(text))
    return null;
  for (const match of text.matchAll(FILE_NAME)) {
    if (names.includes(match[0].toLowerCase())) continue;
    return {
      kind: "attachment",
      start: start + match.index,
      end: start + match.index + match[0].length,
      because: say("No file with such a name goes with this reply."),
      ...(names.length > 0
        ? { fact: { words: names.join(", "), source: "thread", at: null } }
        : {}),
    };
  }
  return null;
}
