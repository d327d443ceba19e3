import fc from "fast-check";

const sign = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0, max: 0x5ff }),
  // Thai, Japanese, Chinese and Korean.
  fc.integer({ min: 0xe00, max: 0xe7f }),
  fc.integer({ min: 0x3000, max: 0x4eff }),
  fc.integer({ min: 0xac00, max: 0xacff }),
  // Whatever else there is, halves of letters and what takes several words apart too.
  fc.integer({ min: 0, max: 0x10ffff }),
  fc.constantFrom(0xfdfa, 0xbd, 0xd83d, 0xdca9, 0x130, 0x1e9e),
);

/** Anything that a mail may hold. */
export const anyText = fc
  .array(sign, { maxLength: 120 })
  .map((signs) => String.fromCodePoint(...signs));
