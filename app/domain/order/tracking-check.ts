/** Does the last digit of a carrier's number fit the others? Letters are capitals, without blanks. */

/** `1Z` and sixteen more: letters count by their place, every second one twice. */
export function isUpsNumber(code: string): boolean {
  if (!/^1Z[0-9A-Z]{15}\d$/.test(code)) return false;
  const sum = [...code.slice(2, 17)].reduce((total, sign, at) => {
    const value = /\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - LETTER_BASE) % 10;
    return total + value * (at % 2 === 0 ? 1 : 2);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(code.at(-1));
}

/** `A` counts 2. */
const LETTER_BASE = 63;

/** UPU standard S10, of post all over the world: `RR123456785GB`. */
export function isPostalNumber(code: string): boolean {
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(code)) return false;
  const sum = POSTAL_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number(code[2 + at]),
    0,
  );
  const check = 11 - (sum % 11);
  return (check === 10 ? 0 : check === 11 ? 5 : check) === Number(code[10]);
}

const POSTAL_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** GS1's check digit, which USPS and the shipping labels of DHL use: 3 and 1 in turn, from the right. */
export function endsInCheckDigit(digits: string): boolean {
  const sum = [...digits]
    .toReversed()
    .slice(1)
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/** Luhn's: numbers of payment cards end like this. */
export function isCardNumber(digits: string): boolean {
  if (!/^[3-6]\d{12,18}$/.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
