import { skipWords } from "#app/domain/csat/skip-words.ts";
import type { SkipReason } from "#app/domain/csat/skip-reason.ts";
import type { CheckKind } from "#app/domain/check/check-kind.ts";
import { kindWords } from "#app/domain/check/kind-words.ts";
import { linkReason, wordsLookedFor } from "#app/domain/customer/link-words.ts";
import { evidenceWords } from "#app/domain/mail/evidence-words.ts";
import { awaitedWords, type AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import { complaintOutcomeWords, type ComplaintOutcome } from "#app/domain/complaint/complaint.ts";
import {
  correctionCauseWords,
  type CorrectionCause,
} from "#app/domain/correction/correction-cause.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { questionWords, type UsualQuestion } from "#app/domain/suggestion/question.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say, within, type Said, type Words } from "#app/domain/words/words.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** What happened to a ticket, with the details that the sentence needs; stored as it is. */
export type TicketEventDetail =
  | { readonly kind: "opened"; readonly because: string }
  | { readonly kind: "joined"; readonly because: string }
  | { readonly kind: "reopened" }
  | {
      readonly kind: "stranger";
      readonly number: string;
      readonly by: string;
      /** Sentences, the strongest first; absent on tickets from before. */
      readonly reasons?: readonly Words[];
    }
  /** `order`: the other order that the mail names; absent where the ticket was closed long ago. */
  | { readonly kind: "follow-up"; readonly number: string; readonly order?: string }
  | { readonly kind: "reused-message-id" }
  /** `by`: the address of the member who forwarded it; `from`: the original sender, under whom it is filed. */
  | { readonly kind: "filed-under"; readonly address: string; readonly by: string }
  | { readonly kind: "forwarded-by-staff"; readonly by: string; readonly from: string }
  | { readonly kind: "merged-into"; readonly number: string; readonly by: string }
  | {
      readonly kind: "merged-here";
      readonly number: string;
      readonly messages: number;
      readonly by: string;
    }
  | {
      readonly kind: "split-off";
      readonly number: string;
      readonly messages: number;
      readonly by: string;
    }
  | { readonly kind: "split-from"; readonly number: string; readonly by: string }
  | {
      readonly kind: "move-undone";
      readonly move: "merge" | "split";
      readonly number: string;
      readonly by: string;
    }
  | { readonly kind: "proposal-kept"; readonly number: string; readonly by: string }
  | { readonly kind: "participant-accepted"; readonly address: string; readonly by: string }
  | { readonly kind: "participant-dropped"; readonly address: string; readonly by: string }
  | { readonly kind: "machine-mail"; readonly verdict: string; readonly evidence: string }
  | { readonly kind: "customer-linked"; readonly name: string; readonly because: string }
  | { readonly kind: "customer-not-found"; readonly tried: readonly string[] }
  | { readonly kind: "order-linked"; readonly order: string; readonly because: string }
  | { readonly kind: "customer-unlinked"; readonly name: string; readonly by: string }
  /** `address`: the sender for whom this customer is not suggested again. */
  | {
      readonly kind: "customer-rejected";
      readonly name: string;
      readonly address: string;
      readonly by: string;
    }
  | { readonly kind: "order-unlinked"; readonly order: string; readonly by: string }
  | {
      readonly kind: "status";
      readonly from: TicketStatus;
      readonly to: TicketStatus;
      readonly by: string;
      /** What somebody wrote, or what Loupe says. */
      readonly reason?: Said;
      /** A customer's message had no answer then. */
      readonly unanswered?: boolean;
      /** It undoes the change of status before it, as though that had not been. */
      readonly takenBack?: boolean;
    }
  | { readonly kind: "closed-quietly"; readonly days: number }
  /** `awaits`: what of its orders ends it sooner. */
  | {
      readonly kind: "snoozed";
      readonly until: string;
      readonly by: string;
      readonly awaits?: AwaitedEvent;
    }
  | { readonly kind: "woken"; readonly because: Words }
  | {
      readonly kind: "investigating";
      readonly what: string;
      readonly until: string;
      readonly by: string;
    }
  | { readonly kind: "investigation-ended"; readonly by: string }
  /** An agent's own due date; `until` null removes it. */
  | {
      readonly kind: "own-due";
      readonly until: string | null;
      readonly reason: Said;
      readonly by: string;
    }
  /** Loupe opened the ticket: no carrier has scanned a parcel's label since. `until`: when it is due. */
  | {
      readonly kind: "label-unscanned";
      readonly order: string;
      readonly days: number;
      readonly until: string;
    }
  /** `late`: lowered when the warning had begun. */
  | {
      readonly kind: "urgency";
      readonly from: Urgency;
      readonly to: Urgency;
      readonly by: string;
      readonly because?: Words;
      readonly late?: boolean;
    }
  | {
      readonly kind: "category";
      readonly from: string;
      readonly to: string;
      readonly by: string;
    }
  /** `to` null: nobody's any more. `because`: the machine did it, after what `by` did. */
  | {
      readonly kind: "assigned";
      readonly to: string | null;
      readonly from: string | null;
      readonly by: string;
      readonly because?: "replied" | "left";
    }
  | {
      readonly kind: "tagged";
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly by: string;
    }
  /** `message`: the note; `was`: the first words of what it said. */
  | {
      readonly kind: "note-edited";
      readonly message: string;
      readonly was: string;
      readonly by: string;
    }
  | { readonly kind: "note-deleted"; readonly message: string; readonly by: string }
  | { readonly kind: "spam"; readonly by: string }
  | { readonly kind: "not-spam"; readonly by: string }
  /** `clock`: the key of the clock that was missed. */
  | {
      readonly kind: "miss-cause";
      readonly clock: string;
      readonly cause: string;
      readonly by: string;
    }
  /** The mail was taken for a thank-you; somebody says that it wants an answer. */
  | { readonly kind: "wants-answer"; readonly message: string; readonly by: string }
  | {
      readonly kind: "promise-accepted";
      readonly promise: string;
      readonly until: string;
      readonly words: string;
      readonly by: string;
    }
  | {
      readonly kind: "promise-struck";
      readonly promise: string;
      readonly words: string;
      readonly by: string;
    }
  | {
      readonly kind: "promise-kept";
      readonly promise: string;
      readonly words: string;
      readonly by: string;
    }
  /** Something was done at Shopify; `words` say what, without a subject; plain English where they are from before. */
  | { readonly kind: "action-done"; readonly by: string; readonly words: Said }
  /** No answer came from Shopify, and it can't be seen whether it happened. */
  | { readonly kind: "action-unknown"; readonly by: string; readonly words: Said }
  | {
      readonly kind: "action-decided";
      readonly by: string;
      readonly words: Said;
      readonly decision: "happened" | "did-not";
    }
  | {
      readonly kind: "action-overridden";
      readonly by: string;
      readonly action: string;
      readonly level: string;
      readonly reason: string;
    }
  /** A customer's email changed: the old address hears of it, so that a thief can't do it silently. */
  | { readonly kind: "old-address-told"; readonly address: string }
  | { readonly kind: "old-address-not-told"; readonly address: string; readonly reason: string }
  | { readonly kind: "target-missed"; readonly clock: string; readonly dueAt: string }
  | { readonly kind: "reply-sent-again"; readonly by: string }
  /** Before the mail provider had it. */
  | { readonly kind: "send-taken-back"; readonly by: string }
  /** `at`: ISO 8601 with the shop's offset. */
  | { readonly kind: "send-scheduled"; readonly by: string; readonly at: string }
  | { readonly kind: "send-held"; readonly words: Words }
  | { readonly kind: "held-send-released"; readonly by: string }
  | { readonly kind: "forwarded"; readonly by: string; readonly to: string }
  /** What a saved reply does when it is sent was not done. */
  | {
      readonly kind: "reply-step-refused";
      readonly by: string;
      /** Plain English where it is from before. */
      readonly step: Words;
      readonly why: Words;
    }
  | { readonly kind: "address-suppressed"; readonly address: string; readonly words: Words }
  | { readonly kind: "suppression-cleared"; readonly address: string; readonly by: string }
  | { readonly kind: "reply-marked-sent"; readonly by: string }
  | { readonly kind: "bounced"; readonly address: string; readonly reason: string }
  /** An agent went past what the proof of the sender allows; `reason` in words. */
  | {
      readonly kind: "proof-overridden";
      readonly by: string;
      readonly to: string;
      readonly level: string;
      readonly reason: string;
    }
  | {
      readonly kind: "confirmation-asked";
      readonly by: string;
      readonly order: string;
      readonly address: string;
    }
  | { readonly kind: "confirmation-not-sent"; readonly address: string; readonly reason: string }
  | {
      readonly kind: "confirmation-answered";
      readonly order: string;
      readonly answer: "yes" | "no";
    }
  /** A rule sent a saved reply by itself. `message`: the mail that it answers; `reply`: the saved reply's name; `words`: its first ones. */
  | {
      readonly kind: "auto-replied";
      readonly by: string;
      readonly reply: string;
      readonly words: string;
      readonly address: string;
      readonly message: string;
    }
  | {
      readonly kind: "auto-reply-not-sent";
      readonly by: string;
      readonly address: string;
      readonly message: string;
      readonly reason: string;
      /** True when the mail provider asked to come back later. */
      readonly later: boolean;
    }
  /** A sent answer was wrong, and a marked reply said so. */
  /** Something blocked a reply, and its writer said why it goes all the same. */
  | {
      readonly kind: "check-overridden";
      readonly kinds: readonly CheckKind[];
      readonly reason: string;
      readonly by: string;
    }
  | { readonly kind: "correction"; readonly cause: CorrectionCause; readonly by: string }
  /** `by` null: triage saw it, or it followed from another step. */
  | {
      readonly kind: "complaint";
      readonly step:
        | "opened"
        | "acknowledged"
        | "investigated"
        | "answered"
        | "closed"
        | "taken-back";
      readonly by: string | null;
      readonly outcome?: ComplaintOutcome;
    }
  /** Somebody looked at the ticket again to learn from it. */
  | { readonly kind: "review"; readonly by: string }
  /** The customer was to be asked how it went. `why`: nobody was asked. `rating`: 1 to 5. */
  | { readonly kind: "survey"; readonly step: "asked" }
  | { readonly kind: "survey"; readonly step: "skipped"; readonly why: SkipReason }
  | { readonly kind: "survey"; readonly step: "answered" | "changed"; readonly rating: number }
  /** An agent began with an answer that Loupe put together, or did not want it. `message`: what it answers. */
  | {
      readonly kind: "suggestion";
      readonly step: "used" | "dismissed";
      readonly question: UsualQuestion;
      readonly message: string;
      readonly by: string;
    }
  /** `message`: the mail whose arrival was confirmed to its sender. */
  | { readonly kind: "acknowledged"; readonly address: string; readonly message: string }
  | {
      readonly kind: "acknowledgement-not-sent";
      readonly address: string;
      readonly message: string;
      readonly reason: string;
      /** True when the mail provider asked to come back later. */
      readonly later: boolean;
    };

const namedBy: Readonly<Record<string, string>> = {
  "reply-address": say("it came to this ticket's own address"),
  "in-reply-to": say("it answers a message of this ticket"),
  references: say("it belongs to the thread of this ticket"),
  subject: say("its subject names this ticket"),
  "asked-before": say("its sender's earlier mail on the same matter waits here"),
  "followed-before": say("its sender's earlier mail into the closed ticket opened this one"),
  "nothing-named-a-ticket": say("it names no earlier ticket"),
  "form-mail": say("it came from a form, which always opens a ticket"),
};

const machineWords: Readonly<Record<string, string>> = {
  "auto-reply": say("auto-reply"),
  bounce: say("bounce"),
  complaint: say("complaint"),
  notification: say("notification"),
  blocked: say("blocked"),
  spam: say("spam"),
  "own-mail": say("own mail"),
};

const levelWords: Readonly<Record<string, string>> = {
  unproven: say("sender unproven"),
  mailbox: say("another address than the proven one"),
};

/** Of an ISO 8601 instant, written in the shop's zone by whoever stored it: "2026-05-22 16:52". */
const instantWords = (iso: string): string => iso.slice(0, 16).replace("T", " ");

const categoryWords = (category: string): string => category.replaceAll("_", " ");

/**
 * One line for the thread. `t`: says it in the reader's language. What was stored as a sentence is said in it as well where the
 * catalogue knows it, and else as it stands.
 */
export function eventWords(event: TicketEventDetail, t: Translate = inEnglish): string {
  switch (event.kind) {
    case "opened":
      return t("Ticket opened: {why}", {
        why: t(namedBy[event.because] ?? linkReason(event.because)),
      });
    case "joined":
      return t("Mail joined: {why}", {
        why: t(namedBy[event.because] ?? linkReason(event.because)),
      });
    case "reopened":
      return t("Reopened by the customer's mail");
    case "stranger":
      return event.reasons
        ? t(
            "A ticket of its own until somebody decides whether it belongs to {number}: {reasons}",
            {
              number: event.number,
              reasons: event.reasons.map((reason) => t(reason)).join(". "),
            },
          )
        : t("This mail names {number}, but its sender takes no part there: a ticket of its own", {
            number: event.number,
          });
    case "follow-up":
      return event.order === undefined
        ? t("Follow-up of {number}, which was closed long ago", { number: event.number })
        : t("Follow-up of {number}: this mail is about another order, {order}", {
            number: event.number,
            order: event.order,
          });
    case "reused-message-id":
      return t("Another mail came in under the same Message-ID; this one has other words");
    case "filed-under":
      return t("{by} filed this ticket under {address}", event);
    case "forwarded-by-staff":
      return t("{by} forwarded this mail of {from}: it is filed under them", event);
    case "merged-into":
      return t("{by} merged this ticket into {number}", event);
    case "merged-here":
      return t(
        "{by} merged {number} into this ticket ({messages, plural, one {# message} other {# messages}})",
        event,
      );
    case "split-off":
      return t(
        "{by} split {messages, plural, one {# message} other {# messages}} off into {number}",
        event,
      );
    case "split-from":
      return t("{by} split this ticket off {number}", event);
    case "move-undone":
      return t("{by} undid the {move, select, merge {merge} other {split}} with {number}", event);
    case "proposal-kept":
      return t("{by} kept this as a ticket of its own, apart from {number}", event);
    case "participant-accepted":
      return t("{by} lets {address} take part", event);
    case "participant-dropped":
      return t("{by} removed {address} from this ticket", event);
    case "machine-mail":
      return t("Sent by a machine ({verdict}): {evidence}", {
        verdict: t(machineWords[event.verdict] ?? event.verdict),
        evidence: t(evidenceWords(event.evidence)),
      });
    case "customer-linked":
      return t("Linked to customer {name}: {why}", {
        name: event.name,
        why: t(linkReason(event.because)),
      });
    case "suggestion":
      return event.step === "used"
        ? t("{by} began with the suggested answer to “{question}”", {
            by: event.by,
            question: within(questionWords[event.question]),
          })
        : t("{by} dismissed the suggested answer to “{question}”", {
            by: event.by,
            question: within(questionWords[event.question]),
          });
    case "customer-not-found":
      return t("No customer found. Tried: {tried}", {
        tried: event.tried.map((one) => t(wordsLookedFor(one))).join("; "),
      });
    case "order-linked":
      return t("Linked to order {order}: {why}", {
        order: event.order,
        why: t(linkReason(event.because)),
      });
    case "customer-unlinked":
      return t("{by} unlinked customer {name}", event);
    case "customer-rejected":
      return t("{by} says that {address} is not {name}", event);
    case "order-unlinked":
      return t("{by} unlinked order {order}", event);
    case "status":
      return statusWords(event, t);
    case "closed-quietly":
      return t("Closed after {days} quiet days", event);
    case "label-unscanned":
      return t(
        "To be looked into by {until}: {days, plural, one {# business day} other {# business days}} without a scan of a label of order {order}",
        { until: instantWords(event.until), days: event.days, order: event.order },
      );
    case "snoozed":
      return event.awaits
        ? t("{by} snoozed this ticket until {awaited}, or {until}", {
            by: event.by,
            awaited: t(awaitedWords[event.awaits]),
            until: instantWords(event.until),
          })
        : t("{by} snoozed this ticket until {until}", {
            by: event.by,
            until: instantWords(event.until),
          });
    case "woken":
      return t("Back from its snooze: {why}", { why: t(event.because) });
    case "investigating":
      return t("{by} put this under investigation: {what}, the customer hears by {until}", {
        by: event.by,
        what: event.what,
        until: instantWords(event.until),
      });
    case "investigation-ended":
      return t("{by} ended the investigation", event);
    case "own-due":
      return event.until === null
        ? t("{by} removed the own due date", { by: event.by })
        : t("{by} set an own due date, {until}: {reason}", {
            by: event.by,
            until: instantWords(event.until),
            reason: event.reason,
          });
    case "urgency":
      return urgencyWords(event, t);
    case "category":
      return t("{by} moved this from {from} to {to}", {
        by: event.by,
        from: t(categoryWords(event.from)),
        to: t(categoryWords(event.to)),
      });
    case "assigned":
      return assignedWords(event, t);
    case "tagged":
      return taggedWords(event, t);
    case "note-edited":
      return t("{by} changed their note, which said “{was}”", event);
    case "note-deleted":
      return t("{by} deleted their note", event);
    case "spam":
      return t("{by} marked this as spam", event);
    case "not-spam":
      return t("{by} says that this is no spam", event);
    case "miss-cause":
      return t("{by} gave the cause of the missed target: {cause}", event);
    case "wants-answer":
      return t("{by} says that this message wants an answer", event);
    case "promise-accepted":
      return t("Promised by {by}: “{words}”, {until}", {
        by: event.by,
        words: event.words,
        until: instantWords(event.until),
      });
    case "promise-struck":
      return t("{by} struck the promise “{words}”", event);
    case "promise-kept":
      return t("{by} marked the promise “{words}” as kept", event);
    case "action-done":
      return t("{by} {words}", { by: event.by, words: event.words });
    case "action-unknown":
      return t("No answer came from Shopify; this may have happened: {by} {words}", event);
    case "action-decided":
      return event.decision === "happened"
        ? t("{by} says that it happened: {words}", { by: event.by, words: event.words })
        : t("{by} says that it did not happen: {words}", { by: event.by, words: event.words });
    case "action-overridden":
      return t("{by} did this ({action}) although the request is not proven ({level}): {reason}", {
        by: event.by,
        action: event.action,
        level: t(levelWords[event.level] ?? event.level),
        reason: event.reason,
      });
    case "old-address-told":
      return t("Told the old address, {address}, that the account’s email changed", event);
    case "old-address-not-told":
      return t("The mail to the old address, {address}, did not go out: {reason}", told(event, t));
    case "target-missed":
      return t("Target missed: it was due {due}", { due: instantWords(event.dueAt) });
    case "reply-sent-again":
      return t("{by} had the reply sent again", event);
    case "send-taken-back":
      return t("{by} took a reply back before it left", event);
    case "send-scheduled":
      return t("{by} wrote a reply that leaves at {at}", {
        by: event.by,
        at: instantWords(event.at),
      });
    case "send-held":
      return t("A reply that was to leave now is held: {why}", { why: t(event.words) });
    case "held-send-released":
      return t("{by} had the held reply sent", event);
    case "forwarded":
      return t("{by} forwarded mail of this ticket to {to}", event);
    case "reply-step-refused":
      return t("The reply of {by} was to {step}, which was not done: {why}", {
        by: event.by,
        step: t(event.step),
        why: t(event.why),
      });
    case "address-suppressed":
      return t(event.words);
    case "suppression-cleared":
      return t("{by} says that {address} takes mail again", event);
    case "reply-marked-sent":
      return t("{by} marked the reply as sent", event);
    case "bounced":
      return t("The reply to {address} bounced: {reason}", told(event, t));
    case "proof-overridden":
      return t("{by} sent facts of the order to {to} ({level}): {reason}", {
        by: event.by,
        to: event.to,
        level: t(levelWords[event.level] ?? event.level),
        reason: event.reason,
      });
    case "confirmation-asked":
      return t(
        "{by} asked at {address}, the address of order {order}, whether the customer wrote this",
        event,
      );
    case "confirmation-not-sent":
      return t(
        "The question to {address} did not go out, its link is void: {reason}",
        told(event, t),
      );
    case "confirmation-answered":
      return event.answer === "yes"
        ? t("The customer confirmed from the address of order {order} that they wrote this", {
            order: event.order,
          })
        : t("The customer says that they did not write this");
    case "auto-replied":
      return t("{by} answered {address} with the saved reply “{reply}”: “{words}”", event);
    case "auto-reply-not-sent":
      return t("{by} did not send its saved reply to {address}: {reason}", told(event, t));
    case "check-overridden":
      return t("{by} sent a reply although a check blocked it ({kinds}): {reason}", {
        by: event.by,
        kinds: event.kinds.map((kind) => t(kindWords[kind])).join(", "),
        reason: event.reason,
      });
    case "correction":
      return t("{by} corrected an answer: {cause}", {
        by: event.by,
        cause: t(correctionCauseWords[event.cause]),
      });
    case "complaint":
      return complaintWords(event, t);
    case "review":
      return t("{by} reviewed this ticket", event);
    case "survey":
      return surveyWords(event, t);
    case "acknowledged":
      return t("Told {address} that the mail has arrived and until when it is answered", event);
    case "acknowledgement-not-sent":
      return t("The acknowledgement to {address} did not go out: {reason}", told(event, t));
  }
}

/** A reason that Loupe gives is said in the reader's language; that of a mail host as it stands. */
const told = <Event extends { readonly reason: string }>(event: Event, t: Translate): Event => ({
  ...event,
  reason: t(event.reason),
});

function surveyWords(event: EventOf<"survey">, t: Translate): string {
  switch (event.step) {
    case "asked":
      return t("Asked the customer how it went");
    case "skipped":
      return t("The customer was not asked how it went: {why}", { why: t(skipWords[event.why]) });
    case "answered":
      return t("The customer rated this ticket: {rating, number} of 5", { rating: event.rating });
    case "changed":
      return t("The customer changed their rating: {rating, number} of 5", {
        rating: event.rating,
      });
  }
}

type EventOf<Kind> = Extract<TicketEventDetail, { kind: Kind }>;

function statusWords(event: EventOf<"status">, t: Translate): string {
  const { by, from, to, reason } = event;
  if (event.takenBack)
    return t(
      "{by} took back that this was {from, select, open {open} waiting {waiting} resolved {resolved} other {closed}}: it is {to, select, open {open} waiting {waiting} resolved {resolved} other {closed}} as before",
      { by, from, to },
    );
  const status = t(
    "{by} set this ticket to {to, select, open {open} waiting {waiting} resolved {resolved} other {closed}}",
    { by, to },
  );
  return withReason(status, typeof reason === "object" ? t(reason) : reason);
}

function urgencyWords(event: EventOf<"urgency">, t: Translate): string {
  const { by, from, to } = event;
  const changed = t(
    "{by} changed urgency from {from, select, urgent {urgent} other {general}} to {to, select, urgent {urgent} other {general}}",
    { by, from, to },
  );
  return withReason(changed, event.because === undefined ? undefined : t(event.because));
}

function complaintWords(event: EventOf<"complaint">, t: Translate): string {
  const { by, step, outcome } = event;
  switch (step) {
    case "opened":
      return by === null
        ? t("A complaint, by the words of the mail")
        : t("{by} says that this is a complaint", { by });
    case "acknowledged":
      return t("The complaint was acknowledged with a reply");
    case "investigated":
      return by === null
        ? t("The complaint is investigated")
        : t("{by} investigates the complaint", { by });
    case "answered":
      return by === null || outcome === undefined
        ? t("The complaint was answered")
        : t("{by} gave the outcome of the complaint: {outcome}", {
            by,
            outcome: t(complaintOutcomeWords[outcome]),
          });
    case "closed":
      return by === null
        ? t("The complaint is closed with the ticket")
        : t("{by} closed the complaint", { by });
    case "taken-back":
      return by === null
        ? t("This was no complaint")
        : t("{by} says that this is no complaint", { by });
  }
}

/** A reason is what somebody wrote: it stands behind the sentence in every language. */
const withReason = (said: string, reason: string | undefined): string =>
  reason === undefined ? said : `${said}: ${reason}`;

function assignedWords(event: EventOf<"assigned">, t: Translate): string {
  const { to, from, by, because: why } = event;
  if (why === "left")
    return from === null
      ? t("Unassigned: its agent can't work on tickets any more")
      : t("Unassigned: {from} can't work on tickets any more", { from });
  if (why === "replied") return t("Assigned to {to}, who answered", { to: to ?? by });
  if (to === null)
    return from === null || from === by
      ? t("{by} handed this ticket back", { by })
      : t("{by} took this ticket from {from}", { by, from });
  return to === by
    ? t("{by} took this ticket", { by })
    : t("{by} assigned this ticket to {to}", { by, to });
}

function taggedWords(event: EventOf<"tagged">, t: Translate): string {
  const { by } = event;
  const all = (names: readonly string[]) => names.map((name) => t("“{name}”", { name })).join(", ");
  const [added, removed] = [all(event.added), all(event.removed)];
  if (event.removed.length === 0) return t("{by} tagged this {added}", { by, added });
  if (event.added.length === 0) return t("{by} removed the tag {removed}", { by, removed });
  return t("{by} tagged this {added} instead of {removed}", { by, added, removed });
}
