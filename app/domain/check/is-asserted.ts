/** Does a sentence say that something is so, or only that it may, will or should be, or that somebody said it? */
import type { ReadSentence } from "./reading.ts";

const CUTS = /[,;:()–—•]|\s-\s/g;
const CUT_WORDS =
  /(?<!\p{L})(?:but|because|since|while|however|therefore|aber|weil|denn|sondern|jedoch)(?!\p{L})/giu;
const AND = /(?<!\p{L})(?:and|so|then|which|who|und|also|die|der|das|welche)(?!\p{L})/giu;

/** "I can see that", "happy to let you know that": what follows is said all the same. */
const LEAD =
  /(?:\b(?:can|could|like to|wanted to|want to|happy to|glad to|pleased to|delighted to|able to|sorry to|thrilled to|excited to|just to|here to|writing to)\s+(?:now\s+|also\s+|already\s+)?(?:see|confirm|tell|say|report|inform|assure|let|share|announce|update)(?:\s+(?:you|know|from|our|the|system|side|here|end|records?|tracking|on)){0,5}(?:\s+that)?|\bto let you know(?:\s+that)?|\b(?:kann|können|möchte|möchten|darf)\s+(?:ich|wir)?\s?(?:ihnen\s)?(?:nur\s|gerne\s)?(?:bestätigen|sehen|mitteilen)\s?,?\s?(?:dass)?)/giu;

const CONDITION =
  /(?<!\p{L})(?:(?<!as )if|whether|once|when|whenever|as soon as|until|till|unless|in case|after|before|should you|in the event|provided|assuming|wenn|sobald|falls|bevor|bis|nachdem|ob|sollte|sollten|solange|sofern)(?!\p{L})/iu;
const MODAL =
  /(?<!\p{L})(?:will|would|could|can|(?<!\d(?:st|nd|rd|th|\.)?\s|in\s|of\s|early\s|late\s)may(?!\.?,?\s\d)|might|must|should|shall|going to|gonna|about to|to be|to get|to have|wants?|wanted|needs?|please|hope|hopefully|expect|ready|able|happy|glad to|like to|waiting|due|plan|planning|soon|wird|werden|würde|würden|kann|können|könnte|könnten|soll|sollen|muss|müssen|möchten?|darf|dürfen|bitte|hoffentlich|voraussichtlich|bald)(?!\p{L})|\p{L}'ll(?!\p{L})/iu;
const NEGATION =
  /(?<!\p{L})(?:not|never|no(?!\.)|cannot|without|neither|nor|nothing|none|yet to|nobody|nicht|keine?[nrsm]?|nie|niemals|ohne|weder)(?!\p{L})|n't(?!\p{L})/iu;
const SAID_BY_THEM =
  /(?<!\p{L})[Yy]ou(?:'ve| have| had| were| are)?\s(?:\p{L}{2,12}\s){0,1}(?:sa(?:y|id|ying)|w[r]ote|mention(?:ed)?|told|report(?:ed)?|th(?:ink|ought)|believe[d]?|ask(?:ed|ing)?|inquired|enquired|wondered|wondering|wondered|noticed|hoping|expect(?:ed|ing)?)(?!\p{L})|(?<!\p{L})Sie\s(?:sagen|sagten|schreiben|schrieben|fragen|fragten|meinen|erwähnten|vermuten)(?!\p{L})/u;
const GENERAL =
  /(?<!\p{L})(?:usually|normally|typically|generally|always|every|each order|any order|all orders|all our orders|most orders|our orders|our pieces|orders are|orders placed|parcels are|pieces are|items are|refunds are|returns are|refunds take|for example|e\.g\.|such as|policy|in general|normalerweise|üblicherweise|in der regel|immer|grundsätzlich|meistens|zum beispiel|z\. ?b\.|bestellungen werden|rückerstattungen werden)(?!\p{L})/iu;

/** The words from the last cut of the sentence up to `at`; `hard`: cuts at "and" too. */
function clauseBefore(text: string, at: number, hard: boolean): string {
  const before = text.slice(0, at);
  let from = 0;
  for (const cut of hard ? [CUTS, CUT_WORDS, LEAD, AND] : [CUTS, CUT_WORDS, LEAD]) {
    const last = [...before.matchAll(cut)].at(-1);
    if (last) from = Math.max(from, last.index + last[0].length);
  }
  return before.slice(from);
}

/** Where a sentence turns to something else. */
const TURNS =
  /[;–—•]|\s-\s|,\s(?=(?:and|but|so|though|although|which|while|und|aber|doch|sondern)(?!\p{L}))/giu;

/** The part of a sentence that says one thing: what it says around `at`. */
export function partAround(text: string, at: number): string {
  let [from, to] = [0, text.length];
  for (const { index } of text.matchAll(TURNS)) {
    if (index < at) from = index + 1;
    else {
      to = index;
      break;
    }
  }
  return text.slice(from, to);
}

/** True if what stands at `at` (in the sentence) is said to be so now. */
export function isAsserted(sentence: ReadSentence, at: number): boolean {
  const { prose: text, asks } = sentence;
  if (asks || isReported(text, at) || GENERAL.test(partAround(text, at))) return false;
  const clause = clauseBefore(text, at, false);
  const near = clauseBefore(text, at, true);
  return !CONDITION.test(clause) && !MODAL.test(near) && !NEGATION.test(near);
}

/** As `isAsserted` for something that is yet to come: "will" says so, "if" does not. */
export function isForeseen(sentence: ReadSentence, at: number): boolean {
  const { prose: text, asks } = sentence;
  if (asks || isReported(text, at) || GENERAL.test(partAround(text, at))) return false;
  const clause = clauseBefore(text, at, false);
  return !CONDITION.test(clause) && !NEGATION.test(clauseBefore(text, at, true));
}

/** Not asked, not conditional, not what somebody else said: the words may hold their own "not". */
export function isStated(sentence: ReadSentence, at: number): boolean {
  const { prose: text, asks } = sentence;
  if (asks || isReported(text, at) || GENERAL.test(partAround(text, at))) return false;
  return !CONDITION.test(clauseBefore(text, at, false));
}

/** "You wrote that it was delivered", but not "as you asked, we have". */
const isReported = (text: string, at: number): boolean =>
  SAID_BY_THEM.test(clauseBefore(text, at, false).replace(/^\s*as you .{0,20}/i, ""));

/** True if the words around `at` say that something is open: a question, a condition, a possibility, an offer. */
export function isOpen({ asks, prose }: ReadSentence, at: number): boolean {
  if (asks) return true;
  const part = partAround(prose, at);
  return OPEN.test(part) || GENERAL.test(part);
}

const OPEN =
  /(?<!\p{L})(?:(?<!as )if|whether|in case|should you|would|could|might|happy to|glad to|able to|willing to|(?<!\d(?:st|nd|rd|th|\.)?\s|in\s|of\s|early\s|late\s)may(?!\.?,?\s\d)|instead|alternatively|for example|wenn|falls|ob|würde|würden|könnte|könnten|stattdessen|alternativ)(?!\p{L})/iu;
