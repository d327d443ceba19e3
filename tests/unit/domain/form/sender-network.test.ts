import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { senderNetwork } from "#app/domain/form/sender-network.ts";

describe("the network that a form was sent from", () => {
  it.each([
    ["one address", "203.0.113.9", "203.0.113.9"],
    ["the first of several", "203.0.113.9, 10.0.0.1", "203.0.113.9"],
    ["an old address written in the new way", "::ffff:203.0.113.9", "203.0.113.9"],
    ["a household's part of a new address", "2001:db8:12:34:aaaa::1", "2001:db8:12:34"],
    ["the same household by another device", "2001:0DB8:12:34:bbbb:cc:dd:2", "2001:db8:12:34"],
    ["zeros left out in the middle", "2001:db8::1", "2001:db8:0:0"],
    ["nothing", null, "unknown"],
    ["a word", "unknown-host", "unknown"],
    ["too many groups", "1:2:3:4:5:6:7:8:9", "unknown"],
  ])("is told by %s", (_, header, network) => {
    expect(senderNetwork(header)).toBe(network);
  });

  it("is short, whatever the header says", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(senderNetwork(header).length).toBeLessThan(40);
      }),
    );
  });
});
