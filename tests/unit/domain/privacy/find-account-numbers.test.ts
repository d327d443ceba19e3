import { describe, expect, it } from "vitest";
import { findAccountNumbers } from "#app/domain/privacy/find-account-numbers.ts";

const accountsIn = (text: string): string[] =>
  findAccountNumbers(text).map(({ start, end }) => text.slice(start, end));

describe("finding IBANs", () => {
  // The examples of the registry of SWIFT.
  it.each([
    "DE89370400440532013000",
    "DE89 3704 0044 0532 0130 00",
    "de89 3704 0044 0532 0130 00",
    "GB29 NWBK 6016 1331 9268 19",
    "FR14 2004 1010 0505 0001 3M02 606",
    "NO93 8601 1117 947",
    "MT84-MALT-0110-0001-2345-MTLC-AST0-01S",
    "DE89.3704.0044.0532.0130.00",
    "DE 89 3704 0044 0532 0130 00",
    "DE89\t3704  0044 - 0532 - 0130 - 00",
    "DE89 3704 0044\n0532 0130 00",
    "DE89 3704 0044\r\n> 0532 0130 00",
    "CH93\u00a00076\u00a02011\u00a06238\u00a05295\u00a07",
  ])("finds %s", (number) => {
    expect(accountsIn(`My IBAN is ${number}, thank you.`)).toEqual([number]);
  });

  it("finds one right behind the word", () => {
    expect(accountsIn("IBANDE89370400440532013000")).toEqual(["DE89370400440532013000"]);
  });

  it("ends it where its country's numbers end, whatever word comes next", () => {
    expect(accountsIn("DE89 3704 0044 0532 0130 00 thanks a lot")).toEqual([
      "DE89 3704 0044 0532 0130 00",
    ]);
  });

  it.each([
    ["a wrong checksum", "DE88 3704 0044 0532 0130 00"],
    ["a country without IBANs", "US89 3704 0044 0532 0130 00"],
    ["a longer code", "DE893704004405320130001"],
    ["the middle of a code", "xDE89370400440532013000"],
    ["a number that breaks off", "DE89 3704 0044"],
    ["a number over three lines", "DE89 3704\n0044 0532\n0130 00"],
  ])("leaves %s", (_, text) => {
    expect(accountsIn(text)).toEqual([]);
  });

  it("reads megabytes of beginnings in one go", () => {
    expect(accountsIn("DE89 ".repeat(200_000))).toEqual([]);
    expect(accountsIn("de89".repeat(250_000))).toEqual([]);
    expect(accountsIn("de 89\n> ".repeat(100_000))).toEqual([]);
  });
});
