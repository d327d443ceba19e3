import { describe, expect, it } from "vitest";
import { dedupeParts } from "#app/domain/mail/dedupe-parts.ts";
import { bytes } from "./a-parsed-mail.ts";

const mail = "Message-ID: <1@a.example>\r\nFrom: jane@a.example\r\n\r\nHello";

describe("telling whether two deliveries are the same mail", () => {
  it("takes a delivery with other travel headers for the same mail", () => {
    const again = bytes(`Received: from somewhere\r\n${mail}`);

    expect(dedupeParts(again)).toEqual(dedupeParts(bytes(mail)));
    expect(dedupeParts(again)).toEqual([
      bytes("<1@a.example>"),
      bytes("jane@a.example"),
      bytes("Hello"),
    ]);
  });

  it.each([
    ["another body", mail.replace("Hello", "Hallo")],
    ["another sender", mail.replace("jane", "joan")],
    ["another Message-ID", mail.replace("<1@", "<2@")],
  ])("takes a mail with %s for another mail", (_case, other) => {
    expect(dedupeParts(bytes(other))).not.toEqual(dedupeParts(bytes(mail)));
  });

  it.each([
    ["no Message-ID", "From: jane@a.example\r\n\r\nHello"],
    ["an empty Message-ID", "Message-ID: \r\n\r\nHello"],
  ])("compares a mail with %s as a whole", (_case, raw) => {
    expect(dedupeParts(bytes(raw))).toEqual([bytes(raw)]);
  });

  it("takes a missing From for an empty one", () => {
    expect(dedupeParts(bytes("Message-ID: <1@a>\n\nx"))).toEqual([
      bytes("<1@a>"),
      bytes(""),
      bytes("x"),
    ]);
  });
});
