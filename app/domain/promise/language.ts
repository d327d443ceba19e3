/** What a language has for saying when something will be done, and who will do it. */

/** When, as far as the words of a pattern say it; numbers come from its places. */
export type Meaning =
  /** `n`: where the pattern has no number of its own. */
  | {
      readonly in:
        | "minutes"
        | "hours"
        | "business-hours"
        | "days"
        | "business-days"
        | "weeks"
        | "months";
      readonly n?: number;
    }
  | { readonly daysAhead: number }
  | { readonly weekday: "coming" | "this-week" | "next-week" }
  | { readonly endOf: "week" | "month"; readonly ahead: number }
  | { readonly date: "day-and-month" | "day-of-month" }
  /** A day that people call by its name, such as Christmas. */
  | { readonly feast: { readonly day: number; readonly month: number } };

/**
 * Words apart by spaces, alternatives by `|`, `?` after what may be missing. Places: `{n}` a number or a range of which the later
 * counts, `{weekday}`, `{day}`, `{month}`, `{year}`.
 */
export type DatePattern = {
  readonly says: string;
  readonly means: Meaning;
  /** Only after a word such as "by". */
  readonly afterLead?: true;
};

/** Words of one or more places, in plain letters. */
type Phrases = readonly string[];

export type PromiseLanguage = {
  readonly code: "en" | "de" | "fr" | "es" | "it" | "nl";
  /** Frequent little words by which the language is told. */
  readonly common: Phrases;
  readonly weekdays: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly patterns: readonly DatePattern[];
  /** A length of time is counted from something that has yet to happen: no date follows from it. */
  readonly laterEvents: Phrases;
  /** Words that hold a date's word and name none: "Guten Morgen". */
  readonly greetings?: Phrases;
  /** Before a date: up to its end. */
  readonly by: Phrases;
  /** Before a date: up to its beginning. */
  readonly before: Phrases;
  /** Between a first and a later date or number. */
  readonly joiners: Phrases;
  /** Before a time of day. */
  readonly at: Phrases;
  /** After an hour: "15 Uhr". */
  readonly hourWords: Phrases;
  /** Minutes past midnight; -1 for the end of the working day. */
  readonly times: Readonly<Record<string, number>>;

  /** We: followed by a verb it is our commitment, unless something below speaks against it. */
  readonly we: Phrases;
  /** With one of these soon after `we` it is about what comes; absent where the present tense says it too. */
  readonly will?: Phrases;
  /** Endings of verbs, with accents, that mean "we will" or "I will" by themselves. */
  readonly willEndings?: readonly string[];
  /** Commitments whatever their grammar: "you will hear". */
  readonly commits: Phrases;
  /** Something will happen to the order: a commitment, unless a carrier or a bank says it. */
  readonly happens: Phrases;
  /** Commitments that are put as a request: "please allow". */
  readonly commitsByAsking?: Phrases;
  /** About the past, or that it won't be. */
  readonly not: Phrases;
  /** The customer is to do something, or a condition. */
  readonly asks: Phrases;
};
