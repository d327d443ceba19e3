import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultMailSettings,
  mailSettingsForm,
  MOST_ENTRIES,
  readMailSettings,
  readSender,
  type MailSettingsForm,
} from "#app/domain/mail/mail-settings.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const form = (typed: Partial<MailSettingsForm> = {}): MailSettingsForm => ({
  ...mailSettingsForm(defaultMailSettings),
  ...typed,
});

const kept = (typed: Partial<MailSettingsForm>) => {
  const read = readMailSettings(form(typed));
  return inPlainEnglish(read.kind === "valid" ? read.settings : read.errors) as object;
};

describe("reading the mail settings that an owner typed", () => {
  it("keeps what nobody changed as it is", () => {
    expect(readMailSettings(form())).toEqual({ kind: "valid", settings: defaultMailSettings });
  });

  it("takes addresses and domains as people write them, each once", () => {
    const blockedSenders = " Pushy@Seller.example\r\n*@junk.example, @JUNK.example;\n\n";

    expect(kept({ blockedSenders })).toMatchObject({
      blockedSenders: ["pushy@seller.example", "@junk.example"],
    });
  });

  it("takes forwarders with and without the @", () => {
    expect(kept({ forwarders: "@google.com\nMicrosoft.com" })).toMatchObject({
      forwarders: ["google.com", "microsoft.com"],
    });
  });

  it.each([
    ["blockedSenders", "seller.example"],
    ["blockedSenders", "@"],
    ["blockedSenders", "two words@seller.example"],
    ["formMailers", "forms"],
    ["forwarders", "me@google.com"],
    ["forwarders", "localhost"],
  ] as const)("names the entry of %s that is none: %s", (field, entry) => {
    expect(
      kept({ [field]: `good@shop.example\n${entry}`.slice(field === "forwarders" ? 18 : 0) }),
    ).toHaveProperty(field, expect.stringContaining(`“${entry}”`));
  });

  it("shows no more of a wrong entry than fits beside the field", () => {
    const errors = kept({ blockedSenders: "x".repeat(5_000) });

    expect(JSON.stringify(errors).length).toBeLessThan(150);
  });

  it("takes a spam score from 0 to 20 with a point or a comma", () => {
    expect(kept({ spamThreshold: "0" })).toMatchObject({ spamThreshold: 0 });
    expect(kept({ spamThreshold: " 6,5 " })).toMatchObject({ spamThreshold: 6.5 });
    expect(kept({ spamThreshold: "20" })).toMatchObject({ spamThreshold: 20 });
  });

  it.each(["", "-1", "20.1", "5 points", "1e1", "0x5", "NaN"])(
    "refuses the spam score “%s”",
    (spamThreshold) => {
      expect(kept({ spamThreshold })).toHaveProperty(
        "spamThreshold",
        expect.stringContaining("from 0 to 20"),
      );
    },
  );

  it("wants the due date in the acknowledgement, and no other placeholder", () => {
    expect(kept({ acknowledgement: "We got it." })).toHaveProperty(
      "acknowledgement",
      expect.stringContaining("{due}"),
    );
    expect(kept({ acknowledgement: "{name}, by {due}" })).toHaveProperty(
      "acknowledgement",
      expect.stringContaining("“{name}”"),
    );
    expect(kept({ acknowledgement: "" })).toHaveProperty("acknowledgement");
    expect(kept({ acknowledgement: ` By {due}.\r\n${"x".repeat(2_000)}` })).toHaveProperty(
      "acknowledgement",
      expect.stringContaining("2,000"),
    );
    expect(kept({ acknowledgement: " By {due}.\r\nBye " })).toMatchObject({
      acknowledgement: "By {due}.\nBye",
    });
  });

  it("keeps a list of a thousand and no more", () => {
    const list = (length: number) =>
      Array.from({ length }, (_, index) => `a${index}@seller.example`).join("\n");

    expect(readMailSettings(form({ blockedSenders: list(MOST_ENTRIES) })).kind).toBe("valid");
    expect(kept({ blockedSenders: list(MOST_ENTRIES + 1) })).toHaveProperty("blockedSenders");
  });

  it("says all that is wrong at once", () => {
    const errors = kept({ spamThreshold: "x", forwarders: "y", acknowledgement: "z" });

    expect(Object.keys(errors).sort()).toEqual(["acknowledgement", "forwarders", "spamThreshold"]);
  });

  it("never throws, and what it keeps it reads again as the same", () => {
    const text = fc.oneof(fc.string(), fc.emailAddress(), fc.domain(), fc.constant("{due}"));
    const typed = fc.record({
      spamThreshold: fc.oneof(fc.string(), fc.double({ min: 0, max: 20 }).map(String)),
      blockedSenders: fc.array(text).map((lines) => lines.join("\n")),
      formMailers: fc.emailAddress(),
      forwarders: fc.domain(),
      canary: fc.boolean(),
      acknowledge: fc.boolean(),
      acknowledgement: text,
    });

    fc.assert(
      fc.property(typed, (one) => {
        const read = readMailSettings(one);
        if (read.kind === "valid")
          expect(readMailSettings(mailSettingsForm(read.settings))).toEqual(read);
        else expect(Object.keys(read.errors).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("reading whom to block", () => {
  it("tells an address from a domain, and both from anything else", () => {
    expect(readSender(" Pushy@Seller.example ")).toBe("pushy@seller.example");
    expect(readSender("*@Seller.example")).toBe("@seller.example");
    expect(readSender("seller.example")).toBeNull();
    expect(readSender("@@seller.example")).toBeNull();
    expect(readSender("")).toBeNull();
  });
});
