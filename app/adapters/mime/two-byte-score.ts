/** How much does a text look like Japanese, Chinese or Korean in a charset of one and two bytes? */

/** Shares of the highest weight: what a character adds for each of its bytes. */
const WEIGHT = {
  frequent: 1,
  usual: 0.75,
  sign: 0.6,
  rare: 0.1,
  half: -0.1,
  latin: -0.5,
  broken: -1.5,
};

/** The commonest characters of letters about orders and of texts in general. */
const SIMPLIFIED =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实订单请问收谢您退货换款快递件号码什";
const TRADITIONAL =
  "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實訂單請問收謝您退貨換款快遞件號碼什";
const HANGUL =
  "이다는을의에가하고지은로사도기인한니요해주문감습나를아서어시있리자대안정그일으수만보라전원제부여구오스과게들상녕세까송배드물받확교환불없었했습합님";

type Kind = "shift_jis" | "euc-jp" | "gb18030" | "big5" | "euc-kr";

type Scorer = {
  /** Bytes of the character that starts with `lead` (1, 2 or 4), 0 if there is none. */
  readonly length: (lead: number, trail: number, third: number) => number;
  readonly weight: (lead: number, trail: number) => number;
};

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;
const eucLength = (lead: number, trail: number): number =>
  within(lead, 0xa1, 0xfe) && within(trail, 0xa1, 0xfe) ? 2 : 0;

/** Kana make Japanese what it is; level 1 of its kanji goes from row 16 to row 47. */
function kanaWeight(row: number): number {
  if (row === 4) return WEIGHT.frequent;
  if (row === 5) return 0.9;
  if (row >= 16 && row <= 47) return WEIGHT.usual;
  return row <= 3 ? WEIGHT.sign : WEIGHT.rare;
}

const SCORERS: Readonly<Record<Kind, Scorer>> = {
  shift_jis: {
    length: (lead, trail) => {
      if (within(lead, 0xa1, 0xdf)) return 1;
      const isLead = within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xfc);
      return isLead && within(trail, 0x40, 0xfc) && trail !== 0x7f ? 2 : 0;
    },
    weight: (lead, trail) => {
      if (within(lead, 0xa1, 0xdf)) return WEIGHT.half;
      const high = lead >= 0xe0 ? lead - 0x40 : lead;
      return kanaWeight((high - 0x81) * 2 + (trail >= 0x9f ? 2 : 1));
    },
  },
  "euc-jp": {
    length: (lead, trail) =>
      lead === 0x8e && within(trail, 0xa1, 0xdf) ? 2 : eucLength(lead, trail),
    weight: (lead) => (lead === 0x8e ? WEIGHT.rare : kanaWeight(lead - 0xa0)),
  },
  gb18030: {
    length: (lead, trail, third) => {
      if (!within(lead, 0x81, 0xfe)) return 0;
      if (within(trail, 0x30, 0x39)) return within(third, 0x81, 0xfe) ? 4 : 0;
      return within(trail, 0x40, 0xfe) && trail !== 0x7f ? 2 : 0;
    },
    weight: (lead, trail) => {
      if (trail < 0xa1) return WEIGHT.rare;
      if (within(lead, 0xb0, 0xd7)) return 0.7;
      return lead === 0xa1 || lead === 0xa3 ? WEIGHT.sign : WEIGHT.rare;
    },
  },
  big5: {
    length: (lead, trail) =>
      within(lead, 0xa1, 0xf9) && (within(trail, 0x40, 0x7e) || within(trail, 0xa1, 0xfe)) ? 2 : 0,
    weight: (lead) => {
      if (within(lead, 0xa4, 0xc6)) return 0.7;
      return lead <= 0xa3 ? WEIGHT.sign : WEIGHT.rare;
    },
  },
  "euc-kr": {
    length: (lead, trail) => {
      const isExtended = within(trail, 0x41, 0x5a) || within(trail, 0x61, 0x7a) || trail >= 0x81;
      return within(lead, 0x81, 0xfe) && isExtended && trail <= 0xfe ? 2 : 0;
    },
    weight: (lead, trail) => {
      if (trail < 0xa1 || lead < 0xa1) return 0;
      if (within(lead, 0xb0, 0xc8)) return WEIGHT.usual;
      return lead <= 0xa3 ? WEIGHT.sign : 0;
    },
  },
};

const FREQUENT: readonly (readonly [Kind, string])[] = [
  ["gb18030", SIMPLIFIED],
  ["big5", TRADITIONAL],
  ["euc-kr", HANGUL],
];

const frequentPairs = new Map<Kind, ReadonlySet<number>>();

/** The score of each charset for the bytes of a text, at most 1. */
export function twoByteScores(sample: Uint8Array): Map<string, number> {
  const kinds = ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"] as const;
  return new Map(kinds.map((kind) => [kind, scoreOf(sample, kind)]));
}

function scoreOf(sample: Uint8Array, kind: Kind): number {
  const { length, weight } = SCORERS[kind];
  const frequent = pairsOf(kind);
  let sum = 0;
  let count = 0;
  let isAfterLetter = false;
  for (let at = 0; at < sample.length;) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) {
      isAfterLetter = isLetter(lead);
      at += 1;
      continue;
    }
    const trail = sample[at + 1] ?? 0;
    const bytes = length(lead, trail, sample[at + 2] ?? 0);
    // The sample may end within a character.
    if (bytes === 0 && at === sample.length - 1) break;
    const size = Math.max(bytes, 1);
    if (bytes === 0) sum += WEIGHT.broken;
    else if (bytes === 4) sum += WEIGHT.rare * size;
    else if (isWithinWord(sample, at, isAfterLetter)) sum += WEIGHT.latin * size;
    else sum += (frequent.has((lead << 8) | trail) ? WEIGHT.frequent : weight(lead, trail)) * size;
    count += size;
    isAfterLetter = false;
    at += size;
  }
  return count === 0 ? 0 : sum / count;
}

/** A second byte that is a letter of ASCII beside another letter: rather "it’s" of Windows than a character. */
const isWithinWord = (sample: Uint8Array, at: number, isAfterLetter: boolean): boolean =>
  isLetter(sample[at + 1]) && (isAfterLetter || isLetter(sample[at + 2]));

const isLetter = (byte = 0): boolean => within(byte | 0x20, 0x61, 0x7a);

/** Which bytes spell the frequent characters is found by decoding all that could. */
function pairsOf(kind: Kind): ReadonlySet<number> {
  const known = frequentPairs.get(kind);
  if (known !== undefined) return known;
  const pairs = new Set<number>();
  const characters = FREQUENT.find(([one]) => one === kind)?.[1] ?? "";
  const decoder = new TextDecoder(kind);
  for (let lead = 0xa4; lead <= 0xd7 && characters !== ""; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && characters.includes(character)) pairs.add((lead << 8) | trail);
    }
  }
  frequentPairs.set(kind, pairs);
  return pairs;
}
