import { describe, expect, it } from "vitest";
import { carrierKeysOf, carrierPagesIn, carriersIn } from "#app/domain/check/carriers-in.ts";

const keys = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key);

describe("carriers that a text names", () => {
  it("are told by their names, with capitals", () => {
    expect(keys(carriersIn("UPS, Royal Mail and FedEx; ups and downs"))).toEqual([
      "ups",
      "fedex",
      "royalmail",
    ]);
    expect(keys(carriersIn("CUPS, dhl.com"))).toEqual([]);
  });

  it("are told by the addresses of their pages", () => {
    expect(keys(carrierPagesIn("https://www.dhl.de/track and fedex.com/x"))).toEqual([
      "dhl",
      "fedex",
    ]);
  });

  it("are known by what an order calls them", () => {
    expect(carrierKeysOf("DHL Express")).toEqual(["dhl"]);
    expect(carrierKeysOf("Own van")).toEqual([]);
  });
});
