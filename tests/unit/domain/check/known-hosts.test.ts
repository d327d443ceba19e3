import { describe, expect, it } from "vitest";
import { knownHosts } from "#app/domain/check/known-hosts.ts";

describe("hosts that links may lead to", () => {
  it("are the shop's, those of its mail, the carriers' and the owner's, but no mail provider's", () => {
    const hosts = knownHosts({
      domain: "mejurn.myshopify.com",
      addresses: ["support@mejurn.example", "mejurn@gmail.com"],
      added: ["partner.example"],
    });

    expect(hosts).toEqual(
      expect.arrayContaining([
        "mejurn.myshopify.com",
        "mejurn.example",
        "partner.example",
        "ups.com",
      ]),
    );
    expect(hosts).not.toContain("gmail.com");
  });
});
