import { describe, expect, it } from "vitest";
import { readPostedFields } from "#app/adapters/mime/read-posted-fields.server.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";

const BOUNDARY = "xYzZY";
const FORM = `multipart/form-data; boundary=${BOUNDARY}`;

type Field = {
  readonly name: string;
  readonly content: Buffer | string;
  readonly file?: string;
  readonly type?: string;
};

const form = (...fields: readonly Field[]): Buffer =>
  Buffer.concat([
    ...fields.flatMap(({ name, content, file, type }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}\r\n`,
      ),
      Buffer.from(type === undefined ? "\r\n" : `Content-Type: ${type}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);

const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("reading a mail that the provider posts as fields", () => {
  it("reads each field in the charset that the form names for it", async () => {
    const read = await readPostedFields(
      FORM,
      form(
        {
          name: "headers",
          content:
            "Message-ID: <a@post.example>\nDate: Fri, 22 May 2026 16:52:00 -0400\nReply-To: r@post.example\n",
        },
        { name: "from", content: latin1("J\xf6rg <j@post.example>") },
        { name: "to", content: "support@mejurn.example, Bo <bo@post.example>" },
        { name: "cc", content: "c@post.example" },
        { name: "subject", content: Buffer.from([0xc7, 0xe0, 0xea, 0xe0, 0xe7]) },
        { name: "text", content: Buffer.from([0xb6, 0xa9, 0xb5, 0xa5]) },
        { name: "html", content: "<p>Größe</p>" },
        {
          name: "charsets",
          content: JSON.stringify({
            from: "iso-8859-1",
            to: "UTF-8",
            subject: "windows-1251",
            text: "gb2312",
            html: "utf-8",
          }),
        },
      ),
    );

    expect(read).toMatchObject({
      messageId: "<a@post.example>",
      date: "2026-05-22T20:52:00.000Z",
      from: { name: "Jörg", address: "j@post.example" },
      to: [{ address: "support@mejurn.example" }, { name: "Bo", address: "bo@post.example" }],
      cc: [{ address: "c@post.example" }],
      replyTo: [{ address: "r@post.example" }],
      subject: "Заказ",
      text: "订单",
      textIsMade: false,
      html: "<p>Größe</p>",
      attachments: [],
      limits: [],
    });
  });

  it("keeps attachments in their order, with their names, types and content ids", async () => {
    const read = await readPostedFields(
      FORM,
      form(
        { name: "from", content: "a@post.example" },
        { name: "html", content: '<img src="cid:pic@x">' },
        { name: "attachments", content: "11" },
        {
          name: "attachment-info",
          content: JSON.stringify({
            attachment2: {
              filename: "Größe.png",
              name: "Größe.png",
              type: "image/png",
              "content-id": "<pic@x>",
            },
            attachment10: { filename: "../../a.pdf", type: "application/pdf" },
          }),
        },
        {
          name: "content-ids",
          content: JSON.stringify({ "pic@x": "attachment2", "z@x": "attachment1" }),
        },
        {
          name: "attachment10",
          content: Buffer.from([0, 255, 13, 10]),
          file: "a.pdf",
          type: "application/pdf",
        },
        { name: "attachment2", content: "png", file: "b.png", type: "image/png" },
        { name: "attachment1", content: "", file: "c.txt", type: "text/plain; charset=utf-8" },
      ),
    );

    expect(read.attachments).toMatchObject([
      { fileName: "c.txt", contentType: "text/plain", contentId: "z@x", inline: false },
      { fileName: "Größe.png", contentType: "image/png", contentId: "pic@x", inline: true },
      { fileName: "a.pdf", contentType: "application/pdf", contentId: null, inline: false },
    ]);
    expect([...read.attachments[2]!.content]).toEqual([0, 255, 13, 10]);
  });

  it("falls back to the raw headers for fields that are missing", async () => {
    const headers =
      "From: =?utf-8?Q?J=C3=B6rg?= <j@post.example>\nTo: s@mejurn.example\nSubject: =?utf-8?Q?Gr=C3=B6=C3=9Fe?=\n";
    const read = await readPostedFields(FORM, form({ name: "headers", content: headers }));

    expect(read).toMatchObject({
      from: { name: "Jörg" },
      to: [{ address: "s@mejurn.example" }],
      subject: "Größe",
      text: "",
      html: null,
    });
  });

  it("reads on when what the form says of itself is broken", async () => {
    const read = await readPostedFields(
      FORM,
      form(
        { name: "text", content: latin1("Gr\xf6\xdfe\0") },
        { name: "charsets", content: "{not json" },
        { name: "attachment-info", content: '{"attachment1": 7}' },
        { name: "attachment1", content: "x", file: "a.txt", type: "text/plain" },
      ),
    );

    expect(read.text).toBe("Größe");
    expect(read.attachments).toMatchObject([{ fileName: "a.txt" }]);
  });

  it("refuses what is no form", async () => {
    await expect(readPostedFields("text/plain", Buffer.from("x"))).rejects.toThrow(PermanentFault);
  });
});
