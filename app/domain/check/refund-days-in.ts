/** Within how many business days does the shop's own policy promise a refund? */

const WITHIN =
  /refund[^.\n]{0,160}?\bwithin (\d{1,2}|two|three|five|seven|ten)(?:\s?(?:-|–|to)\s?(\d{1,2}))? (?:business|working) days/i;
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, five: 5, seven: 7, ten: 10 };
const READ_CHARACTERS = 50_000;

/** The first number that a sentence about refunds names, the later one of a range; null where none does. */
export function refundDaysIn(policy: string): number | null {
  const match = WITHIN.exec(policy.slice(0, READ_CHARACTERS));
  const said = match?.[2] ?? match?.[1];
  if (said === undefined) return null;
  return NUMBERS[said.toLowerCase()] ?? Number(said);
}
