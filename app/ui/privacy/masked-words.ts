import type { MaskedCount, SensitiveKind } from "#app/domain/privacy/sensitive.ts";

const one: Readonly<Record<SensitiveKind, string>> = {
  card: "card number",
  account: "account number",
  document: "document number",
};

/** "Two card numbers and an account number are masked": what a reader sees dots of. */
export function maskedWords(masked: readonly MaskedCount[]): string {
  const parts = masked.map(({ kind, count }) =>
    count === 1 ? `one ${one[kind]}` : `${count} ${one[kind]}s`,
  );
  const total = masked.reduce((sum, { count }) => sum + count, 0);
  const list =
    parts.length < 2
      ? parts.join("")
      : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
  const sentence = `${list} ${total === 1 ? "is" : "are"} masked`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export const kindWords = (kind: SensitiveKind): string =>
  one[kind].charAt(0).toUpperCase() + one[kind].slice(1);
