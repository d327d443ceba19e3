import type { ParsedMail } from "./parsed-mail.ts";

/** What the screens found, with the evidence in words for the people who look. */
export type Verdict =
  | { readonly kind: "let-in" }
  | {
      readonly kind: "own-mail" | "complaint" | "auto-reply" | "list" | "blocked" | "spam";
      readonly evidence: string;
    }
  | BounceVerdict;

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
  readonly spamScore: number | null;
  /** Mail that scores this much or more is spam. */
  readonly spamThreshold: number;
};

/** One question about a mail; null when it has no opinion. */
export type Screen = (mail: ParsedMail, facts: ScreenFacts) => Verdict | null;
