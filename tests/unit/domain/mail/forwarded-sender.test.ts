import { describe, expect, it } from "vitest";
import { readSender } from "#app/domain/mail/forwarded-sender.ts";

const jane = "jane@customer.example";

describe("the sender that a forwarded mail names", () => {
  it.each([
    [`Jane Doe <${jane}>`, jane, "Jane Doe"],
    [`"Doe, Jane" <${jane}>`, jane, "Doe, Jane"],
    [`Doe, Jane <${jane}>`, jane, "Doe, Jane"],
    [`'Jane Doe' [mailto:${jane}]`, jane, "Jane Doe"],
    [`Jane Doe [${jane}]`, jane, "Jane Doe"],
    [`Jane Doe <mailto:${jane}>`, jane, "Jane Doe"],
    [`Jane Doe <${jane}<mailto:${jane}>>`, jane, "Jane Doe"],
    [`Jane < [${jane}](mailto:${jane}) >`, jane, "Jane"],
    [`*Jane Doe* <${jane}>`, jane, "Jane Doe"],
    [`${jane} (Jane Doe)`, jane, "Jane Doe"],
    [`Jane Doe (${jane})`, jane, "Jane Doe"],
    [`"Jane \\"J\\" Doe"<${jane}>;`, jane, 'Jane "J" Doe'],
    [`Doe, Jane (Sales) <${jane}>`, jane, "Doe, Jane (Sales)"],
    [`"Doe, Jane (Sales)" [${jane}]`, jane, "Doe, Jane (Sales)"],
    [jane, jane, null],
    [`<${jane}>`, jane, null],
    [`${jane} <${jane}>`, jane, null],
    ["service@bank.example <thief@attacker.example>", "thief@attacker.example", null],
    ["Jane <Jane.Doe@Customer.EXAMPLE>", "Jane.Doe@customer.example", "Jane"],
    ["Яна <яна@пример.рф>", "яна@пример.рф", "Яна"],
  ])("%s", (written, address, name) => {
    expect(readSender(written)).toEqual({ address, name });
  });

  it.each(["Jane Doe", "Jane Doe/Sales/Customer", "", "jane@", "@customer.example"])(
    "is nobody for %j",
    (written) => {
      expect(readSender(written)).toBeNull();
    },
  );
});
