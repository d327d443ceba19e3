import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  endsInCheckDigit,
  isCardNumber,
  isPostalNumber,
  isUpsNumber,
} from "#app/domain/order/tracking-check.ts";

describe("checking a carrier's number by its last digit", () => {
  it.each(["1Z999AA10123456784", "1Z5R89390357567127", "1Z879E930346834440"])(
    "knows %s for UPS's",
    (code) => {
      expect(isUpsNumber(code)).toBe(true);
      expect(isUpsNumber(withAnotherEnd(code))).toBe(false);
    },
  );

  it.each(["RR123456785GB", "LX000000005DE"])("knows %s for a postal one", (code) => {
    expect(isPostalNumber(code)).toBe(true);
  });

  it.each(["9400110200881234567894", "00340434161094000018"])(
    "finds the sum of %s right",
    (code) => {
      const fitting = [..."0123456789"].filter((digit) =>
        endsInCheckDigit(code.slice(0, -1) + digit),
      );

      expect(fitting).toHaveLength(1);
    },
  );

  it("lets one digit of ten end any number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (serial) => {
        const endings = (check: (digit: number) => boolean) =>
          Array.from({ length: 10 }, (_, digit) => digit).filter(check);

        expect(endings((digit) => isPostalNumber(`RR${serial}${digit}DE`))).toHaveLength(1);
        expect(endings((digit) => isUpsNumber(`1ZA1B2C3${serial}0${digit}`))).toHaveLength(1);
        expect(endings((digit) => endsInCheckDigit(`940011020088${serial}${digit}`))).toHaveLength(
          1,
        );
      }),
    );
  });

  it("knows a payment card's number, which is none of these", () => {
    expect(isCardNumber("4242424242424242")).toBe(true);
    expect(isCardNumber("4242424242424241")).toBe(false);
    expect(isCardNumber("9400110200881234567894")).toBe(false);
  });

  it.each(["", "1Z", "RR12345678GB", "RR12345678AGB", "1Z999AA1012345678X"])(
    "takes “%s” for nobody's",
    (code) => {
      expect(isUpsNumber(code) || isPostalNumber(code)).toBe(false);
    },
  );
});

const withAnotherEnd = (code: string): string =>
  `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
