import { readSubject } from "#app/domain/mail/forwarded-subject.ts";
import { concepts, type Concept } from "#app/domain/triage/concept.ts";
import { readClauses, type Clause } from "#app/domain/triage/read-clauses.ts";
import { usualQuestions, type UsualQuestion } from "./question.ts";

/** Which of the usual questions does somebody ask, and with which words? */

export type FoundQuestion = {
  readonly question: UsualQuestion;
  /** The statement that asks it, cut where it is long. */
  readonly words: string;
  /** Of a change: whether it is to be cancelled. */
  readonly cancels: boolean;
};

export type Asked =
  | { readonly kind: "asked"; readonly questions: readonly FoundQuestion[] }
  /** Something is wrong: that wants a person's own words. */
  | { readonly kind: "trouble" }
  | { readonly kind: "nothing" };

/** Whoever says one of these does not only ask. */
const TROUBLES: readonly Concept[] = [
  "damaged",
  "wrong",
  "wrongItem",
  "wrongAmount",
  "twice",
  "missing",
  "lost",
  "saysDelivered",
  "complaint",
  "warranty",
  "repair",
];

const LONGEST_WORDS = 160;

/** `text`: what the customer newly wrote. The subject of an answer is that of the mail before, and asks nothing now. In the order of the list of usual questions, each once. */
export function findQuestions(subject: string, text: string): Asked {
  const isAnswer = readSubject(subject, []).kind === "reply";
  const clauses = readClauses(isAnswer ? "" : subject, text).map(read);
  if (clauses.some(({ has }) => TROUBLES.some(has))) return { kind: "trouble" };
  const found = usualQuestions.flatMap((question): readonly FoundQuestion[] => {
    const asking = clauses.find((clause) => ASKS[question](clause));
    if (asking === undefined) return [];
    const cancels = question === "change-or-cancel" && asking.has("cancel");
    return [{ question, words: wordsOf(asking.clause), cancels }];
  });
  return found.length === 0 ? { kind: "nothing" } : { kind: "asked", questions: found };
}

type Read = {
  readonly clause: Clause;
  readonly has: (concept: Concept) => boolean;
  readonly any: (...wanted: readonly Concept[]) => boolean;
  /** It asks for something, by its mark or by its words. */
  readonly isRequest: boolean;
};

function read(clause: Clause): Read {
  const names = new Set(clause.found.map((number) => concepts[number]));
  const has = (concept: Concept) => names.has(concept);
  return {
    clause,
    has,
    any: (...wanted) => wanted.some(has),
    isRequest: clause.asks || has("question") || has("wish"),
  };
}

const ASKS: Readonly<Record<UsualQuestion, (clause: Read) => boolean>> = {
  "where-is-order": (clause) => {
    const { any, has } = clause;
    if (any("refund", "return", "exchange", "account", "stock", "change", "cancel", "invoice"))
      return false;
    const isThing = any("order", "ordered", "parcel", "item", "track", "known");
    return (
      (isThing && any("notArrived", "notReceived", "notShipped", "stuck", "late")) ||
      (isThing && clause.isRequest && has("shipped")) ||
      (any("order", "parcel", "known") && any("status", "track")) ||
      (has("track") && any("status", "stuck")) ||
      (clause.isRequest && has("when") && any("arrive", "shipped") && isThing)
    );
  },
  "change-or-cancel": ({ any, has, isRequest }) => {
    if (any(...OF_AN_ACCOUNT, "return", "refund", "fee")) return false;
    if (has("cancel")) return isRequest || any("order", "item", "known");
    return (
      isRequest && any("change", "alter") && any("order", "address", "size", "item", "engraving")
    );
  },
  "how-to-return": ({ any, has, isRequest }) =>
    isRequest &&
    (any("return", "exchange") || (has("send") && has("back"))) &&
    !any("when", "notReceived", "cancel", "giftcard"),
  "when-is-refund": ({ any, has }) =>
    has("refund") &&
    any("when", "howLong", "status", "track", "notReceived", "notArrived") &&
    !any("giftcard", "cancel"),
  material: ({ any, has, clause }) =>
    has("material") &&
    clause.asks &&
    !any(...OF_AN_ORDER, ...OF_AN_ACCOUNT, ...OF_MONEY) &&
    !any("care", "stock", "engraving", "offer", "fails") &&
    !KEEPING.test(clause.text),
  care: ({ has, clause, isRequest }) =>
    isRequest && (has("care") || (has("material") && KEEPING.test(clause.text))),
  size: ({ any, has, isRequest }) =>
    isRequest &&
    has("size") &&
    !any(
      "change",
      "alter",
      "refund",
      "return",
      "exchange",
      "when",
      "notArrived",
      "misfit",
      "stock",
    ),
};

const OF_AN_ACCOUNT: readonly Concept[] = [
  "account",
  "password",
  "login",
  "register",
  "profile",
  "newsletter",
];
const OF_AN_ORDER: readonly Concept[] = [
  "status",
  "track",
  "when",
  "arrive",
  "notArrived",
  "refund",
  "return",
  "exchange",
  "cancel",
  "change",
];

const OF_MONEY: readonly Concept[] = ["payment", "charged", "invoice", "price", "discount"];

/** How something is kept at home; the lists of triage know it only with other words of care. */
const KEEPING =
  /\bhow (?:do|should|can|would) (?:i|we) (?:best )?(?:store|keep|look after)\b|\baufbewahr|\blagern\b/i;

function wordsOf({ text, starts, ends, found }: Clause): string {
  const start = Math.min(...found.map((number) => starts[number] ?? 0));
  const end = Math.max(...found.map((number) => ends[number] ?? 0));
  const from = Math.max(text.lastIndexOf("\n", start), lastEnd(text, start)) + 1;
  const words = text.slice(from, Math.max(end, nextEnd(text, end))).trim();
  return words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS).trim()}…`;
}

/** Where the sentence before this place ends; -1 where it is the first one. */
function lastEnd(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_WORDS), at);
  const place = Math.max(
    before.lastIndexOf(". "),
    before.lastIndexOf("! "),
    before.lastIndexOf("? "),
  );
  return place < 0 ? -1 : Math.max(0, at - LONGEST_WORDS) + place;
}

function nextEnd(text: string, at: number): number {
  const behind = text.slice(at, at + LONGEST_WORDS).search(/[.!?\n]/);
  return behind < 0 ? at : at + behind + (text[at + behind] === "\n" ? 0 : 1);
}
