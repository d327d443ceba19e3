import type { Random } from "#tests/sandbox/shopify/seed/random.ts";

/*
 * Numbers in the carriers' own formats, check digits included: UPS 1Z (mod 10 over letters as digits), USPS IMpb and DHL
 * parcels (GS1 mod 10), FedEx Express (mod 11), S10 of the postal union (mod 11), DHL Express (mod 7), DPD (14 digits).
 */
export type CarrierName =
  | "UPS"
  | "USPS"
  | "FedEx"
  | "DHL"
  | "DHL Express"
  | "Royal Mail"
  | "Deutsche Post"
  | "DPD";

const makers: Readonly<Record<CarrierName, (random: Random) => string>> = {
  UPS: (random) => {
    const body = `A1B2C3${"03"}${random.digits(7)}`;
    return `1Z${body}${upsCheck(body)}`;
  },
  USPS: (random) => withGs1Check(`9400111${random.digits(14)}`),
  FedEx: (random) => {
    const body = random.digits(11);
    const sum = weigh(body, [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]);
    return `${body}${(sum % 11) % 10}`;
  },
  DHL: (random) => withGs1Check(`00340434${random.digits(11)}`),
  "DHL Express": (random) => {
    const body = `4${random.digits(8)}`;
    return `${body}${Number(body) % 7}`;
  },
  "Royal Mail": (random) => postalNumber("RM", "GB", random),
  "Deutsche Post": (random) => postalNumber("RR", "DE", random),
  DPD: (random) => `0${random.digits(13)}`,
};

/** A number as the carrier would give it, and the page that follows it. */
export function makeTracking(
  company: CarrierName,
  random: Random,
): { company: string; number: string; url: string } {
  const number = makers[company](random);
  const path = company.toLowerCase().replaceAll(" ", "-");
  return { company, number, url: `https://tracking.example/${path}/${number}` };
}

/** UPS: letters count as (code − 63) mod 10, every second place twice. */
function upsCheck(body: string): string {
  const sum = [...body].reduce((all, sign, index) => {
    const value = /\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10;
    return all + value * (index % 2 === 1 ? 2 : 1);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function withGs1Check(body: string): string {
  const sum = [...body].reverse().reduce((all, sign, index) => {
    return all + Number(sign) * (index % 2 === 0 ? 3 : 1);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** Universal Postal Union S10: two letters, eight digits, a check digit, the country. */
function postalNumber(service: string, country: string, random: Random): string {
  const body = random.digits(8);
  const rest = 11 - (weigh(body, [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return `${service}${body}${check}${country}`;
}

function weigh(digits: string, weights: readonly number[]): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0);
}
