import type { Complain } from "./check-send-request.ts";
import { isObject } from "./json-shape.ts";

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors, "headers". */
const RESERVED = new Set([
  "x-sg-id",
  "x-sg-eid",
  "received",
  "dkim-signature",
  "content-type",
  "content-transfer-encoding",
  "to",
  "from",
  "subject",
  "reply-to",
  "cc",
  "bcc",
]);

export function checkHeaders(headers: unknown, field: string, complain: Complain): void {
  if (headers === undefined) return;
  const anchor = "message.headers";
  if (!isObject(headers) || Object.values(headers).some((value) => typeof value !== "string")) {
    complain("The header values must be strings.", field, anchor);
    return;
  }
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  if (new Set(names).size < names.length) {
    complain("The headers cannot contain duplicate keys.", field, anchor);
  }
  for (const name of names) {
    if (!/^[!-9;-~]+$/.test(name)) {
      complain(
        "Header keys cannot contain non-ASCII characters and empty spaces.",
        `${field}.${name}`,
        anchor,
      );
    }
    if (RESERVED.has(name)) {
      complain("Header cannot be one of the reserved keys.", `${field}.${name}`, anchor);
    }
  }
  for (const [name, value] of Object.entries(headers)) {
    if (/[\r\n]/.test(String(value))) {
      complain("The header values cannot contain CRLF characters.", `${field}.${name}`, anchor);
    }
  }
}
