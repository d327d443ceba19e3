import { describe, expect, it } from "vitest";
import {
  gidsOf,
  legacyIdsOf,
  NO_PERSON,
  patternsOfGids,
  patternsOfIds,
  patternsOfNames,
  samePerson,
} from "#app/domain/privacy/erased-person.ts";

const ana = {
  customerGid: "gid://shopify/Customer/191",
  orderGids: ["gid://shopify/Order/7"],
  addresses: ["ana+x@post.example"],
  phones: ["+49 151 23456789"],
  names: ["Ana Sommer", "Ana"],
};

/** JavaScript reads these patterns as PostgreSQL does, but for the names of classes. */
const finds = (patterns: readonly string[], text: string) =>
  patterns.some((pattern) =>
    new RegExp(
      pattern.replaceAll("[[:alnum:]]", "[\\p{L}\\p{N}]").replaceAll("[[:space:]]", "\\s"),
      "iu",
    ).test(text),
  );

describe("a person who is to be erased", () => {
  it("is put together from several places, each thing once", () => {
    expect(
      samePerson([
        { customerGid: null, addresses: ["Ana@Post.example", ""] },
        { customerGid: "gid://shopify/Customer/1", addresses: ["ana@post.example "] },
        { names: ["Ana", "Ana"] },
      ]),
    ).toEqual({
      ...NO_PERSON,
      customerGid: "gid://shopify/Customer/1",
      addresses: ["ana@post.example"],
      names: ["Ana"],
    });
  });

  it.each([
    ["her address", "write to ANA+X@post.example.", true],
    ["an address that only ends like hers", "juana+x@post.example", false],
    ["an address that only begins like hers", "ana+x@post.example.org", false],
    ["her address as a file's name", "ana+x@post.example.txt", true],
    ["her telephone as it is written at home", "call 0151 234-56789 now", true],
    ["her telephone with the country", "+4915123456789", true],
    ["a longer number", "1512345678912", false],
  ])("is found by %s: %s", (_, text, found) => {
    expect(finds(patternsOfIds(ana), text)).toBe(found);
  });

  it.each([
    ["from ana  SOMMER, with love", true],
    ["Ana Sommerfeld", false],
    ["Ana", false],
  ])("is found by the whole name in “%s”: %s", (text, found) => {
    expect(finds(patternsOfNames(ana), text)).toBe(found);
  });

  it("is looked for by nothing where nothing is known, or only what anyone may have", () => {
    expect(patternsOfIds({ ...NO_PERSON, phones: ["12"], addresses: ["unknown sender"] })).toEqual(
      [],
    );
    expect(patternsOfNames(NO_PERSON)).toEqual([]);
  });

  it.each([
    ["her id", "gid://shopify/Customer/191", true],
    ["a longer id", "gid://shopify/Customer/1911", false],
    ["her order's id", '"gid://shopify/Order/7"', true],
  ])("is found by %s where ids stand: %s", (_, text, found) => {
    expect(gidsOf(ana)).toEqual(["gid://shopify/Customer/191", "gid://shopify/Order/7"]);
    expect(finds(patternsOfGids(gidsOf(ana)), text)).toBe(found);
  });

  it("is looked for by short patterns, however many orders and addresses there are", () => {
    const addresses = Array.from({ length: 100 }, (_, at) => `buyer${at}@market.example`);
    const patterns = patternsOfIds({ ...ana, addresses });

    expect(patterns).toHaveLength(6);
    for (const address of addresses) expect(finds(patterns, address)).toBe(true);
  });

  it("has ids as Shopify's payloads write them", () => {
    expect(legacyIdsOf(ana)).toEqual(["191", "7"]);
    expect(legacyIdsOf(NO_PERSON)).toEqual([]);
  });
});
