import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { composePostedMail } from "#app/domain/form/compose-posted-mail.ts";
import { orderMentions } from "#app/domain/order/order-mentions.ts";
import { instantOf } from "#app/domain/shared/instant.ts";

const posted = {
  from: { name: "Anna Berg", address: "anna@example.com" },
  to: "support@shop.example",
  orderName: null,
  message: "Hello,\nthe stone is loose.",
  files: [],
  messageId: "<contact-form.abcdefgh@mail.example>",
  at: instantOf(new Date("2026-11-23T10:00:00Z")),
};

describe("a form that somebody sent, as a mail", () => {
  it("is from the person, to the shop, with the message's first words as its subject", async () => {
    const mail = await parseMime(composePostedMail(posted));

    expect(mail).toMatchObject({
      from: { name: "Anna Berg", address: "anna@example.com" },
      to: [{ address: "support@shop.example" }],
      subject: "Hello, the stone is loose.",
      messageId: "<contact-form.abcdefgh@mail.example>",
      date: "2026-11-23T10:00:00.000Z",
      attachments: [],
      limits: [],
    });
    expect(mail.text.trim()).toBe("Hello,\nthe stone is loose.");
  });

  it.each(["1042", "#1042", "MJ-1042-EU"])(
    "names the order so that it is found by its number: %s",
    async (orderName) => {
      const mail = await parseMime(composePostedMail({ ...posted, orderName }));

      const format = orderName.startsWith("MJ")
        ? { prefix: "MJ-", suffix: "-EU" }
        : { prefix: "#", suffix: "" };
      expect(orderMentions(mail, format).map(({ number }) => number)).toEqual(["1042"]);
    },
  );

  it("carries the pictures byte for byte, under their names of any script", async () => {
    const content = Uint8Array.from({ length: 20_001 }, (_, index) => index % 256);
    const files = [
      { fileName: "кольцо (1).jpg", contentType: "image/jpeg", content },
      { fileName: '"\r\n', contentType: "image/png", content: Uint8Array.of(1, 2, 3) },
    ];

    const mail = await parseMime(composePostedMail({ ...posted, files }));

    expect(mail.attachments.map(({ fileName, contentType }) => [fileName, contentType])).toEqual([
      ["кольцо (1).jpg", "image/jpeg"],
      ["picture 2", "image/png"],
    ]);
    expect(Buffer.from(mail.attachments[0]?.content ?? []).equals(content)).toBe(true);
    expect(mail.text.trim()).toBe("Hello,\nthe stone is loose.");
  });

  it("adds no header, no part and no other sender, whatever was typed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 2_000 }),
        async (name, words) => {
          const message = `${words}\r\n--part-contactform\r\nBcc: all@example.com\r\n\r\n.`;
          const mail = await parseMime(
            composePostedMail({ ...posted, from: { name, address: "anna@example.com" }, message }),
          );
          expect(mail.from?.address).toBe("anna@example.com");
          expect(mail.headers.map((header) => header.name)).toEqual([
            "from",
            "to",
            "subject",
            "message-id",
            "date",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
          ]);
          expect(mail.attachments).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps a long name and subject in lines that mail takes", () => {
    const name = "Ünal-Öztürk ".repeat(8).trim();
    const raw = Buffer.from(
      composePostedMail({
        ...posted,
        from: { name, address: "u@example.com" },
        message: "Ö".repeat(90),
      }),
    ).toString("latin1");

    for (const line of raw.split("\r\n")) expect(line.length).toBeLessThan(100);
  });
});
