/** Which numbers must not lie about in clear, and where do they stand in a text? */

export const sensitiveKinds = ["card", "account", "document"] as const;
/** A payment card's number, an IBAN, the number of a passport, identity card or the like. */
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** From `start` up to, not including, `end`. */
export type Sensitive = {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
};

/** How many of each kind were masked; stored with the message. */
export type MaskedCount = { readonly kind: SensitiveKind; readonly count: number };

export const countsOf = (found: readonly Sensitive[]): readonly MaskedCount[] =>
  sensitiveKinds.flatMap((kind) => {
    const count = found.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

export const isLetterOrDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isDigit(text, at) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
};
