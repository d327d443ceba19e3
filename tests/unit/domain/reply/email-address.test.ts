import { describe, expect, it } from "vitest";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";

describe("telling an address that we send to", () => {
  it.each([
    "jane@customer.example",
    "jane.o'neil+rings@mail.customer.example",
    "jane@bücher.example",
    "jane@xn--bcher-kva.example",
    `${"a".repeat(64)}@customer.example`,
  ])("accepts %s", (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    "",
    "jane",
    "@customer.example",
    "jane@",
    "jane@localhost",
    "jane@192.0.2.1",
    "jane@customer..example",
    "jane@-customer.example",
    "jane@customer-.example",
    "jane..doe@customer.example",
    "jane doe@customer.example",
    "jane@customer.example, joan@x.example",
    "<jane@customer.example>",
    '"jane"@customer.example',
    "jänę@customer.example",
    "jane@customer.example\r\nBcc: joan@x.example",
    "jane@customer.example\n",
    `${"a".repeat(65)}@customer.example`,
    `jane@${"a".repeat(64)}.example`,
    `jane@${"abcdefghi.".repeat(25)}example`,
  ])("refuses %j", (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
