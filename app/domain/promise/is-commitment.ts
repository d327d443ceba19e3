/** Does a sentence commit us to the date that it names, or is it about the past, a request, or somebody else's word? */
import type { PromiseLanguage } from "./language.ts";
import { phrasesEnd } from "./match-pattern.ts";
import type { Token } from "./tokens.ts";

/** Those who bring parcels and pay money back on their own time: what they say is no word of ours. */
const OTHERS = [
  "ups",
  "usps",
  "fedex",
  "dhl",
  "dpd",
  "gls",
  "hermes",
  "evri",
  "royal mail",
  "canada post",
  "la poste",
  "chronopost",
  "colissimo",
  "mondial relay",
  "correos",
  "seur",
  "mrw",
  "postnl",
  "bpost",
  "poste italiane",
  "brt",
  "bartolini",
  "sda",
  "carrier",
  "courier",
  "the tracking",
  "tracking shows",
  "tracking says",
  "tracking information",
  "post",
  "bank",
  "card issuer",
  "paypal",
  "klarna",
  "customs",
  "zustelldienst",
  "paketdienst",
  "spediteur",
  "sendungsverfolgung",
  "zoll",
  "transporteur",
  "banque",
  "suivi",
  "douane",
  "banco",
  "transportista",
  "mensajeria",
  "seguimiento",
  "aduana",
  "corriere",
  "banca",
  "tracciamento",
  "dogana",
  "vervoerder",
  "bezorger",
  "pakketdienst",
  "manufacturer",
  "supplier",
  "livreur",
  "spedizioniere",
  "deutsche post",
  "osterreichische post",
  "swiss post",
  "deliverer",
  "hersteller",
  "fournisseur",
  "proveedor",
  "fornitore",
  "leverancier",
];

const OURSELVES = new Set([
  "we",
  "i",
  "we'll",
  "i'll",
  "we're",
  "i'm",
  "wir",
  "ich",
  "nous",
  "je",
  "on",
  "noi",
  "wij",
  "ik",
  "vamos",
  "voy",
  "us",
  "our",
]);

/** Words by which we pass on what somebody else says. */
const PASSED_ON = new Set([
  "says",
  "said",
  "say",
  "states",
  "expects",
  "expect",
  "according",
  "shows",
  "show",
  "told",
  "estimated",
  "estimates",
  "estimate",
  "scheduled",
  "laut",
  "zufolge",
  "selon",
  "indique",
  "segun",
  "secondo",
  "volgens",
  "meldet",
  "prevoit",
  "annonce",
  "indica",
  "dice",
  "meldt",
  "toont",
  "see",
  "sehen",
  "voraussichtlich",
  "given",
  "told",
  "promised",
  "zeigt",
]);

const NONE: readonly string[] = [];
const CLAUSE_MARKS = new Set([",", ";", ":", "(", ")", "–", "—", "•"]);
const CLAUSE_WORDS = new Set([
  "and",
  "but",
  "und",
  "aber",
  "et",
  "mais",
  "y",
  "pero",
  "e",
  "ma",
  "en",
  "maar",
  "so",
  "because",
  "sondern",
  "denn",
  "however",
]);
/** A clause with a subject of its own does not go on with that of the one before. */
const OWN_SUBJECTS = new Set([
  "you",
  "your",
  "it",
  "they",
  "the",
  "this",
  "that",
  "sie",
  "ihr",
  "ihre",
  "der",
  "die",
  "das",
  "es",
  "vous",
  "votre",
  "vos",
  "il",
  "elle",
  "le",
  "la",
  "les",
  "su",
  "usted",
  "el",
  "los",
  "lei",
  "suo",
  "sua",
  "u",
  "uw",
  "het",
  "de",
  "je",
  "please",
  "bitte",
]);
const FEW_WORDS = 4;
/** Between "we" and "will". */
const MOST_BETWEEN = 4;
const FIRST_WILL = new Set(["will", "shall"]);
const BREAKS = new Set([
  "that",
  "if",
  "you",
  "it",
  "they",
  "the",
  "which",
  "what",
  "when",
  "until",
  "for",
]);

type Clause = { readonly from: number; readonly end: number };

/** `sentence` is all of it, `date` the tokens of the date in it. */
export function isCommitment(
  sentence: readonly Token[],
  date: { readonly from: number; readonly end: number },
  language: PromiseLanguage,
): boolean {
  if (sentence.at(-1)?.plain === "?") return false;
  const clauses = clausesOf(sentence, date);
  const index = clauses.findIndex(({ end }) => end > date.from);
  const clause = clauses[index];
  if (!clause) return false;
  const asked = indexOfPhrase(
    language.commitsByAsking ?? NONE,
    sentence.slice(clause.from, clause.end),
  );
  if (asked !== null) return true;
  const words = (of: Clause) =>
    sentence.filter(
      (_token, at) => at >= of.from && at < of.end && !(at >= date.from && at < date.end),
    );
  const own = words(clause);
  const all = sentence.filter((_token, at) => at < date.from || at >= date.end);
  const verdict = verdictOf(own, all, language);
  if (verdict !== "silent") return verdict === "commits";

  const [before, after] = [clauses[index - 1], clauses[index + 1]];
  const goesOn = !OWN_SUBJECTS.has(own[0]?.plain ?? "") && before !== undefined;
  if (goesOn && verdictOf(words(before), all, language) === "commits") return true;
  return (
    own.length < FEW_WORDS &&
    after !== undefined &&
    verdictOf(words(after), all, language) === "commits"
  );
}

function clausesOf(sentence: readonly Token[], date: { from: number; end: number }): Clause[] {
  const cuts = sentence.flatMap((token, at) => {
    const inDate = at >= date.from && at < date.end;
    const cuts = CLAUSE_MARKS.has(token.plain) || (CLAUSE_WORDS.has(token.plain) && at > 0);
    return cuts && !inDate ? [at] : [];
  });
  const starts = [0, ...cuts.map((at) => at + 1)];
  const ends = [...cuts, sentence.length];
  // ", and" cuts twice, with nothing between.
  return starts
    .map((from, index) => ({ from, end: ends[index] ?? sentence.length }))
    .filter(({ from, end }) => from < end);
}

type Verdict = "commits" | "does-not" | "silent";

function verdictOf(
  clause: readonly Token[],
  sentence: readonly Token[],
  language: PromiseLanguage,
): Verdict {
  const has = (phrases: readonly string[], where = clause) =>
    indexOfPhrase(phrases, where) !== null;
  if (has(language.asks)) return "does-not";
  const isOthers = has(OTHERS, sentence);
  const isOurs = clause.some(({ plain }) => OURSELVES.has(plain)) || weWill(clause, language);
  if (isOthers && (!isOurs || clause.some(({ plain }) => PASSED_ON.has(plain)))) return "does-not";
  if (has(language.commits)) return "commits";
  if (has(language.not)) return "does-not";
  return weWill(clause, language) || has(language.happens) ? "commits" : "silent";
}

function weWill(clause: readonly Token[], language: PromiseLanguage): boolean {
  const { willEndings, will } = language;
  if (willEndings && clause.some((token) => isWillVerb(token, willEndings))) return true;
  // "We have your mail and will answer": the subject stands further up.
  if (will && FIRST_WILL.has(clause[0]?.plain ?? "")) return true;
  const we = indexOfPhrase(language.we, clause);
  if (we === null) return false;
  if (!will) return true;
  const following = clause.slice(we.end, we.end + MOST_BETWEEN + 1);
  const broken = following.findIndex(({ plain }) => BREAKS.has(plain));
  return following
    .slice(0, broken === -1 ? undefined : broken)
    .some(({ plain }) => will.includes(plain));
}

/** Shorter words that end so are none of these verbs: "vrai", "però". */
const SHORTEST_VERB = 5;
const NO_WILL = new Set([
  "queremos",
  "vorremo",
  "esperamos",
  "sobré",
  "siempré",
  "quand",
  "faudrai",
]);

const isWillVerb = ({ lower }: Token, endings: readonly string[]): boolean =>
  lower.length >= SHORTEST_VERB &&
  !NO_WILL.has(lower) &&
  endings.some((ending) => lower.endsWith(ending));

function indexOfPhrase(
  phrases: readonly string[],
  tokens: readonly Token[],
): { end: number } | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const end = phrasesEnd(phrases, tokens, at);
    if (end !== null) return { end };
  }
  return null;
}

/** Whether the sentence speaks of something that has yet to happen: "within 3 days" may then count from there. */
export const awaitsEvent = (sentence: readonly Token[], language: PromiseLanguage): boolean =>
  indexOfPhrase(language.laterEvents, sentence) !== null;
