import type { Address } from "./address.ts";
import type { ParsedMail } from "./parsed-mail.ts";

/** What the screens found, with the evidence in words for the people who look. */
export type Verdict =
  | { readonly kind: "let-in" }
  | {
      readonly kind:
        | "own-mail"
        | "complaint"
        | "notification"
        | "auto-reply"
        | "list"
        | "blocked"
        | "spam";
      readonly evidence: string;
    }
  | FormVerdict
  | BounceVerdict;

/** A form's mail is let in as a mail of the person who filled the form in: unproven, and always a new ticket. */
export type FormVerdict = {
  readonly kind: "form";
  readonly evidence: string;
  readonly sender: Address;
};

/** Mail of ours that did not arrive, or not yet. */
export type BounceVerdict = {
  readonly kind: "bounce";
  readonly evidence: string;
  /** Whom the failed mail was for. */
  readonly recipient: string | null;
  /** RFC 3463, such as `5.1.1`. */
  readonly status: string | null;
  /** False while the sending host still tries, and for refusals that may pass. */
  readonly permanent: boolean;
  /** Message-ID of the failed mail, with angle brackets. */
  readonly aboutMessageId: string | null;
};

export type ScreenFacts = {
  /** The mailbox's own addresses: support address and receiving address. */
  readonly ownAddresses: readonly string[];
  /** What stands behind the `@` of the Message-IDs that we make. */
  readonly ownMessageIdDomain: string;
  /** The envelope's sender; empty for the null sender of machines; null if unknown. */
  readonly envelopeFrom: string | null;
  /** Addresses, or whole domains as `@example.com`. */
  readonly blockedSenders: readonly string[];
  /** Who sends what people write into forms: addresses, or whole domains as `@example.com`. */
  readonly formMailers: readonly string[];
  /** Was a signature found that fits the author's domain (DMARC alignment)? Null if nobody could look. */
  readonly aligned: boolean | null;
  readonly spamScore: number | null;
  /** Mail that scores this much or more is spam. */
  readonly spamThreshold: number;
};

/** One question about a mail; null when it has no opinion. */
export type Screen = (mail: ParsedMail, facts: ScreenFacts) => Verdict | null;

/** Whether a mail with this verdict becomes a message. `list` is a hint, not a refusal: people write through lists too. */
export const isLetIn = (verdict: Verdict): boolean =>
  verdict.kind === "let-in" || verdict.kind === "list" || verdict.kind === "form";
