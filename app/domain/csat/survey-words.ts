/** What customers read when they are asked how it went. `{shop}`, `{number}` and `{date}` are filled in. */
export type SurveyWords = {
  /** Of the language, in the language. */
  readonly name: string;
  readonly hello: string;
  /** From very bad to very good. */
  readonly ratings: readonly [string, string, string, string, string];

  // The shop's own words may stand in place of these three.
  readonly subject: string;
  readonly question: string;
  readonly thanks: string;

  /** Above the five links of the mail. */
  readonly choose: string;
  /** Behind which one opens the page without a choice. */
  readonly open: string;
  readonly mailEnd: string;

  readonly about: string;
  readonly comment: string;
  readonly commentHelp: string;
  readonly send: string;
  readonly change: string;
  readonly until: string;
  readonly chooseOne: string;
  readonly commentTooLong: string;

  readonly thanksTitle: string;
  readonly changeable: string;
  readonly settledTitle: string;
  readonly settled: string;
  readonly expiredTitle: string;
  readonly expired: string;
  /** The shop does not have Loupe any more. */
  readonly gone: string;
  readonly unknownTitle: string;
  readonly unknown: string;
  readonly wrongTitle: string;
  readonly wrong: string;
  readonly back: string;
  /** On the page that the owner's test mail leads to. */
  readonly test: string;
};

/** What a shop wrote in place of ours; a field that it left empty is absent. */
export type OwnSurveyWords = Partial<Pick<SurveyWords, "subject" | "question" | "thanks">>;
