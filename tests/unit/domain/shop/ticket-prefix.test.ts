import { describe, expect, it } from "vitest";
import { parseTicketPrefix, ticketPrefixOf } from "#app/domain/shop/ticket-prefix.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

describe("what a shop's ticket numbers begin with", () => {
  it.each([
    ["Mejurn", "MJ"],
    ["Larkspur", "LR"],
    ["Éclat", "EC"],
    ["Aeoa", "AE"],
    ["O", "OP"],
    ["指輪の店", "LP"],
    ["3 Rings", "RN"],
  ])("takes it from the name %s", (name, prefix) => {
    expect(ticketPrefixOf(name)).toBe(prefix);
  });

  it.each([
    ["mj", "MJ"],
    [" Ring-", "RING"],
    ["A1", "A1"],
  ])("keeps the owner's choice %j", (choice, prefix) => {
    expect(parseTicketPrefix(choice)).toBe(prefix);
  });

  it.each(["", "1A", "TOOLONGX", "M J", "<b>"])("refuses %j", (choice) => {
    expect(() => parseTicketPrefix(choice)).toThrow(Refusal);
  });
});
