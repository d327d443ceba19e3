import type { Complain } from "./check-send-request.ts";
import { isObject, isText, type JsonObject } from "./json-shape.ts";

const DISPOSITIONS = new Set<unknown>(["inline", "attachment"]);
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export function checkAttachments(attachments: unknown, complain: Complain): void {
  if (attachments === undefined) return;
  if (!Array.isArray(attachments)) {
    complain("The attachments must be an array of objects.", "attachments");
    return;
  }
  attachments.forEach((each: unknown, index) => {
    const one = isObject(each) ? each : {};
    const say = (message: string, key: string): void =>
      complain(message, `attachments.${index}.${key}`, `message.attachments.${key}`);
    checkOne(one, say);
  });
}

function checkOne(one: JsonObject, say: (message: string, key: string) => void): void {
  if (!isText(one.content)) {
    say("The attachment content must be a string at least one character in length.", "content");
  } else if (!BASE64.test(one.content)) {
    say("The attachment content must be base64 encoded.", "content");
  }
  if (one.filename === undefined) {
    say("filename is required.", "filename");
  } else if (typeof one.filename !== "string") {
    say("The filename of your attachment must be a string.", "filename");
  } else if (/[\r\n]/.test(one.filename)) {
    say("The filename of your attachment cannot contain CRLF characters.", "filename");
  }
  if (one.type !== undefined && !isText(one.type)) {
    say("The attachment type must be a string and at least one character in length.", "type");
  } else if (isText(one.type) && /[;\r\n]/.test(one.type)) {
    say("The type cannot contain ';', or CRLF characters.", "type");
  }
  if (one.disposition !== undefined && !DISPOSITIONS.has(one.disposition)) {
    say(
      `The disposition of your attachment can be either "inline" or "attachment". You provided ${JSON.stringify(one.disposition)}.`,
      "disposition",
    );
  }
  if (one.content_id !== undefined && typeof one.content_id !== "string") {
    say("The content ID of your attachment must be a string.", "content_id");
  } else if (typeof one.content_id === "string" && /[\r\n]/.test(one.content_id)) {
    say("The content ID of your attachment cannot contain CRLF characters.", "content_id");
  }
}
