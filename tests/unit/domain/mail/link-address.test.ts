import { describe, expect, it } from "vitest";
import { linkAddress } from "#app/domain/mail/link-address.ts";

describe("the address that a link shows beside its words", () => {
  it("is shown where the words don't say it", () => {
    expect(linkAddress("https://carrier.example/t/1", "Track it")).toBe(
      "https://carrier.example/t/1",
    );
    expect(linkAddress("mailto:ana@post.example?subject=x", "Write")).toBe("ana@post.example");
  });

  it("is left out where the words are the address", () => {
    expect(linkAddress("https://carrier.example/", "carrier.example")).toBeNull();
    expect(linkAddress("mailto:ana@post.example", "ana@post.example")).toBeNull();
  });

  it("is left out for what is neither web nor mail, and for trackers without end", () => {
    expect(linkAddress("javascript:alert(1)", "Click")).toBeNull();
    expect(linkAddress(`https://t.example/${"x".repeat(400)}`, "Click")).toBeNull();
  });
});
