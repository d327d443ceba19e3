import { describe, expect, it } from "vitest";
import { headerOf } from "#app/domain/mail/parsed-mail.ts";

describe("looking up a header of a parsed mail", () => {
  const mail = {
    headers: [
      { name: "received", value: "newest" },
      { name: "received", value: "oldest" },
    ],
  };

  it("gives the first of that name, and null for none", () => {
    expect(headerOf(mail, "received")).toBe("newest");
    expect(headerOf(mail, "list-id")).toBeNull();
  });
});
