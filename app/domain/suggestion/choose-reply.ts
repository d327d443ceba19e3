import { fillTemplate } from "#app/domain/reply/variable/fill-template.ts";
import { variablesIn } from "#app/domain/reply/variable/template-tokens.ts";
import { isOrderVariable, isVariableName } from "#app/domain/reply/variable/variable-names.ts";
import { variableValue } from "#app/domain/reply/variable/variable-value.ts";
import type { VariableFacts } from "#app/domain/reply/variable/variable-facts.ts";
import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import { orderSource, replySource } from "./sources.ts";
import type { AnswerFacts, KnownOrder } from "./suggestion-facts.ts";
import type { SourcedPhrase, SuggestionSource } from "./suggestion.ts";

/** Has the shop a saved reply of its own for this, and does it say what is true now? */

/** What is to be said, more closely than the question: a reply for a parcel on its way is wrong for one that has not left. */
export type Situation =
  | "under-way"
  | "not-shipped"
  | "delivered"
  | "cancelling"
  | "changing"
  | "returning"
  | "refunded"
  | "size"
  | "care"
  | "material";

type Fitting = {
  /** Its name or shortcut says so. */
  readonly called: Readonly<Record<ReplyLanguage, RegExp>>;
  /** Its name says that it is about something else. */
  readonly notCalled?: RegExp;
  /** It must tell one of these, so that it can't be of another state. */
  readonly tells?: RegExp;
};

const FITS: Readonly<Record<Situation, Fitting>> = {
  "under-way": {
    called: {
      en: /where is|wismo|tracking|on its way|on the way|shipped/i,
      de: /wo ist|wo bleibt|sendungsverfolgung|unterwegs|versandt/i,
    },
    notCalled: /not (?:yet )?shipped|not yet|noch nicht/i,
    tells: /^tracking\./,
  },
  "not-shipped": {
    called: {
      en: /not (?:yet )?shipped|being prepared|in production|not yet/i,
      de: /noch nicht vers|in vorbereitung|in arbeit/i,
    },
  },
  delivered: { called: { en: /\bdelivered/i, de: /zugestellt/i }, notCalled: /\bnot\b|nicht/i },
  cancelling: { called: { en: /\bcancel/i, de: /storn/i }, notCalled: /cancelled|storniert/i },
  changing: {
    called: { en: /\bchang/i, de: /änder/i },
    notCalled: /cancel|storn|ring|e-?mail|password|passwort/i,
  },
  returning: {
    called: { en: /\breturn/i, de: /zurückgeb|rückgabe|rücksend|retoure/i },
    notCalled: /refund|erstatt|received|eingegangen|late|refus|abgelehnt|spät/i,
  },
  refunded: {
    called: { en: /\brefund/i, de: /erstatt/i },
    tells: /^refund\./,
  },
  size: { called: { en: /\bsiz(?:e|ing)/i, de: /größe/i }, notCalled: /wrong|exchange|falsch/i },
  care: { called: { en: /\bcare\b|clean/i, de: /pflege|reinig/i }, notCalled: /customer care/i },
  material: { called: { en: /material|made of/i, de: /material|legierung/i } },
};

export type ReplyToUse = {
  readonly html: string;
  readonly text: string;
  readonly phrases: readonly SourcedPhrase[];
  readonly sources: readonly SuggestionSource[];
};

/** The first that fits and can be filled, of those that were used last first. Null where there is none. */
export function chooseReply(
  { replies, ticket, language }: Pick<AnswerFacts, "replies" | "ticket" | "language">,
  known: KnownOrder | null,
  situation: Situation,
): ReplyToUse | null {
  const { called, notCalled, tells } = FITS[situation];
  const order = known === null ? { order: null, orderRefusal: null } : knownFacts(known);
  const about: VariableFacts = { ...ticket, ...order, language };
  for (const reply of replies) {
    const name = `${reply.name} ${reply.shortcut ?? ""}`;
    if (reply.language !== language || !called[language].test(name)) continue;
    if (notCalled?.test(name) === true) continue;
    const names = variablesIn(reply.html);
    if (tells !== undefined && !names.some((one) => tells.test(one))) continue;
    // A surprise is not told by the list of what it holds.
    if (known?.isSurprise === true && names.includes("order.items")) continue;
    const filled = fillTemplate(reply.html, about);
    if (filled.kind === "missing") continue;
    const sources = [replySource(reply), ...(known === null ? [] : [orderSource(known.order)])];
    return {
      html: filled.html,
      text: filled.text,
      phrases: known === null ? [] : phrasesOf(names, about, orderSource(known.order).id),
      sources: sources.filter(({ kind }) => kind !== "order" || tellsOfOrder(names)),
    };
  }
  return null;
}

const knownFacts = ({ order }: KnownOrder) => ({ order, orderRefusal: null });

const tellsOfOrder = (names: readonly string[]): boolean =>
  names.some((name) => isVariableName(name) && isOrderVariable(name));

function phrasesOf(
  names: readonly string[],
  about: VariableFacts,
  source: string,
): readonly SourcedPhrase[] {
  return names.flatMap((name) => {
    if (!isVariableName(name) || !isOrderVariable(name)) return [];
    const value = variableValue(name, about);
    return value.kind === "value" ? [{ words: value.text, source }] : [];
  });
}
