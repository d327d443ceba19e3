import { isEnumType } from "graphql";
import { describe, expect, it } from "vitest";
import { accountWords } from "#app/domain/customer/account-words.ts";
import { adminSchema } from "#tests/sandbox/shopify/graphql/schema.ts";

describe("saying whether a customer has an account", () => {
  it("knows every state that Shopify has, and nothing of others", () => {
    const type = adminSchema().schema.getType("CustomerState");
    const states = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];

    expect(states).toContain("INVITED");
    expect(states.filter((state) => accountWords(state) === null)).toEqual([]);
    expect(accountWords("SOMETHING_NEW")).toBeNull();
  });
});
