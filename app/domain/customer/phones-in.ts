import { isCardNumber } from "#app/domain/order/tracking-check.ts";

/** Each costs a question at Shopify. */
const PHONES = 2;
const READ_CHARACTERS = 64 * 1024;

/** International with its sign, or national with its zero; groups as people write them. */
const PHONE =
  /(?<![\p{L}\p{N}#.,/-]|\d )(?:\+|00)?(?:\(\d{1,5}\)|\d)(?:[ ./-]?\(?\d\)?){7,14}(?![\p{L}\p{N}]|[ .,/-]\d)/gu;

/** `2026-05-12 10` and `12.05.2026`: so begins a date. */
const DATE = /^(?:\d{4}[-./]\d{2}[-./]\d{2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})/;

/** At most two telephone numbers, as a person writes them under a mail: with `+`, `00` or a leading zero, or in groups. */
export function phonesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [written] of text.slice(0, READ_CHARACTERS).matchAll(PHONE)) {
    const digits = written.replace(/\D/g, "");
    const looksWritten = /^(?:\+|\(?0)/.test(written) || /\d[ ./)-]+\(?\d/.test(written);
    if (!looksWritten || DATE.test(written) || isCardNumber(digits)) continue;
    found.add(written.startsWith("+") ? `+${digits}` : digits);
  }
  return [...found].slice(0, PHONES);
}
