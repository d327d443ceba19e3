import { describe, expect, it } from "vitest";
import { readAttachedMail } from "#app/domain/mail/forwarded-attachment.ts";
import { bytes } from "./a-parsed-mail.ts";

const part = (contentType: string, fileName: string, text: string) => ({
  contentType,
  fileName,
  contentId: null,
  inline: false,
  content: bytes(text),
});

describe("a mail that was forwarded as an attachment", () => {
  it("says who wrote it, about what and when", () => {
    const mail =
      "From: Jane <jane@customer.example>\r\nSubject: =?iso-8859-1?Q?My_r=EFng?=\r\nDate: 22 May 2026 15:42 +0200\r\n\r\n";

    expect(
      readAttachedMail([part("image/png", "a.png", ""), part("message/rfc822", "", mail)]),
    ).toEqual({
      from: { address: "jane@customer.example", name: "Jane" },
      subject: "My rïng",
      date: "2026-05-22T15:42:00+02:00",
      dateWords: "22 May 2026 15:42 +0200",
    });
  });

  it("is known by its file name too", () => {
    expect(
      readAttachedMail([part("application/octet-stream", "x.EML", "From: a@b.example\r\n\r\n")]),
    ).toEqual({
      from: { address: "a@b.example", name: null },
      subject: null,
      date: null,
      dateWords: null,
    });
  });

  it("is not there without headers of a mail", () => {
    expect(readAttachedMail([part("message/rfc822", "", "Hello")])).toBeNull();
    expect(readAttachedMail([part("text/plain", "a.txt", "From: a@b.example\r\n\r\n")])).toBeNull();
  });
});
