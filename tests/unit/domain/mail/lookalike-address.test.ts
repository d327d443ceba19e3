import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whyLookalike } from "#app/domain/mail/lookalike-address.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

const customer = "alice.moore@customers.example";
const known = [customer, "support@mejurn.example"];

describe("stopping recipients that pretend to be somebody else", () => {
  it.each([
    ["a Cyrillic letter in the name", "аlice.moore@customers.example"],
    ["a name in Cyrillic alone", "ѕuррогt@mejurn.example"],
    ["a Greek letter in the domain", "alice.moore@customers.exαmple"],
    ["a digit for a letter", "alice.m0ore@customers.example"],
    ["one for l", "a1ice.moore@customers.example"],
    ["rn for m", "alice.rnoore@customers.example"],
    ["a letter too few", "alice.more@customers.example"],
    ["a letter too many", "alice.moore@custommers.example"],
    ["a letter wrong", "alice.moorr@customers.example"],
    ["two letters swapped in the domain", "alice.moore@cusotmers.example"],
    ["an accent", "alicé.moore@customers.example"],
    ["the shop’s own address with a letter wrong", "support@mejurm.example"],
  ])("stops %s", (_what, address) => {
    expect(inEnglish(whyLookalike(address, known) ?? "")).toMatch(
      /looks almost like|mixes letters/,
    );
  });

  it.each([
    ["the address itself", customer],
    ["the address itself in capitals", customer.toUpperCase()],
    ["a colleague with another name", "bob.smith@customers.example"],
    ["the same name elsewhere", "alice.moore@post.example"],
    ["short names that are one letter apart", "jo@customers.example"],
    ["a stranger", "someone@elsewhere.example"],
    ["an address in one other alphabet", "анна@почта.рф"],
  ])("lets %s pass", (_what, address) => {
    expect(whyLookalike(address, [...known, "jon@customers.example"])).toBeNull();
  });

  it("takes desks with numbers for different desks", () => {
    expect(whyLookalike("counter2@shop.example", ["counter1@shop.example"])).toBeNull();
    expect(whyLookalike("counter@shop.example", ["counter1@shop.example"])).toBeNull();
  });

  it("never stops an address that is known, and says so the same both ways", () => {
    const name = fc.stringMatching(/^[a-z]{1,12}$/);
    const address = fc.tuple(name, name).map(([one, two]) => `${one}@${two}.example`);
    fc.assert(
      fc.property(address, address, (one, other) => {
        expect(whyLookalike(one, [other, one])).toBeNull();
        expect(whyLookalike(one, [other]) === null).toBe(whyLookalike(other, [one]) === null);
      }),
    );
  });

  it("stops every address of a long enough name with one letter changed", () => {
    const name = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(name, fc.nat(11), fc.stringMatching(/^[a-z]$/), (written, at, letter) => {
        const place = at % written.length;
        const changed = written.slice(0, place) + letter + written.slice(place + 1);
        fc.pre(changed !== written);
        const [real, fake] = [`${written}@shop.example`, `${changed}@shop.example`];

        expect(whyLookalike(fake, [real])).not.toBeNull();
      }),
    );
  });

  it("never fails, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (typed) => {
        whyLookalike(typed, known);
      }),
    );
  });
});
