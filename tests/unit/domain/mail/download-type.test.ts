import { describe, expect, it } from "vitest";
import { downloadType } from "#app/domain/mail/download-type.ts";

describe("the type of a downloaded file", () => {
  it.each([
    "image/png",
    "application/pdf",
    "application/zip",
    "text/plain",
    "message/rfc822",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ])("keeps %s, which no browser runs as a page of ours", (type) => {
    expect(downloadType(type)).toBe(type);
  });

  it.each([
    "text/html",
    "TEXT/HTML; charset=utf-8",
    "application/xhtml+xml",
    "image/svg+xml",
    "text/xml",
    "application/xml",
    "application/rss+xml",
    "application/xslt+xml",
    "text/javascript",
    "application/javascript",
    "text/x-component",
    "multipart/related",
    "application/hta",
    "text/html\r\nX-Evil: 1",
    "nonsense",
    "",
  ])("carries %j as mere bytes", (type) => {
    expect(downloadType(type)).toBe("application/octet-stream");
  });
});
