import { checkAttachments } from "./check-attachments.ts";
import { checkContent } from "./check-content.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkPersonalizations } from "./check-personalizations.ts";
import { isAddress, isObject, listOf, type JsonObject } from "./json-shape.ts";
import type { SendError, SendRequest } from "./send-request.ts";

export type Complain = (message: string, field: string, anchor?: string) => void;

export type Checked = { ok: true; request: SendRequest } | { ok: false; errors: SendError[] };

const HELP = "http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#";
const LATEST_SEND_MS = 72 * 60 * 60 * 1000;

const PLAYED = new Set(
  "personalizations from reply_to reply_to_list subject content attachments headers categories custom_args send_at mail_settings tracking_settings".split(
    " ",
  ),
);
const NOT_PLAYED = new Set("template_id sections batch_id asm ip_pool_name".split(" "));

/**
 * Checks a request against the published rules; all that is wrong is reported at once.
 * https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors and .../mail-send/limitations
 * In: the parsed JSON and the present instant in epoch milliseconds.
 */
export function checkSendRequest(body: unknown, now: number): Checked {
  const errors: SendError[] = [];
  const complain: Complain = (message, field, anchor = `message.${field}`) =>
    errors.push({ message, field, help: HELP + anchor });
  if (!isObject(body)) {
    return { ok: false, errors: [{ message: "Bad Request", field: null, help: null }] };
  }

  checkKeys(body, complain);
  checkPersonalizations(body, complain);
  checkFrom(body.from, complain);
  checkReplyTo(body, complain);
  checkContent(body.content, complain);
  checkAttachments(body.attachments, complain);
  checkHeaders(body.headers, "headers", complain);
  checkCategories(body.categories, complain);
  checkSendAt(body.send_at, now, "send_at", complain);
  for (const each of listOf(body.personalizations)) {
    if (isObject(each)) checkSendAt(each.send_at, now, "personalizations.send_at", complain);
  }
  checkSettings(body, complain);

  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, request: body as unknown as SendRequest };
}

function checkKeys(body: JsonObject, complain: Complain): void {
  for (const key of Object.keys(body)) {
    if (NOT_PLAYED.has(key)) complain(`This sandbox does not play ${key}.`, key);
    else if (!PLAYED.has(key)) complain(`Additional property ${key} is not allowed`, key);
  }
}

function checkFrom(from: unknown, complain: Complain): void {
  if (!isObject(from) || from.email === undefined) {
    complain(
      "The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.",
      "from.email",
      "message.from",
    );
    return;
  }
  // "Unicode encoding is not supported for the from field" (limitations page); names are encoded words in practice.
  if (!isAddress(from.email) || !/^[\x20-\x7e]+$/.test(from.email)) {
    complain("The from email does not contain a valid address.", "from.email", "message.from");
  }
  if (from.name !== undefined && typeof from.name !== "string") {
    complain("The from name must be a string.", "from.name", "message.from");
  }
}

function checkReplyTo(body: JsonObject, complain: Complain): void {
  if (body.reply_to !== undefined && body.reply_to_list !== undefined) {
    complain("reply_to is mutually exclusive with reply_to_list.", "reply_to");
  }
  const single = body.reply_to;
  if (single !== undefined && !(isObject(single) && isAddress(single.email))) {
    complain(
      "The reply_to email does not contain a valid address.",
      "reply_to.email",
      "message.reply_to",
    );
  }
  if (body.reply_to_list === undefined) return;
  const list = listOf(body.reply_to_list);
  if (list.length === 0 || list.length > 1000) {
    complain("The reply_to_list must have between 1 and 1000 entries.", "reply_to_list");
  }
  list.forEach((each, index) => {
    if (isObject(each) && isAddress(each.email)) return;
    complain(
      "Does not contain a valid address.",
      `reply_to_list.${index}.email`,
      "message.reply_to_list",
    );
  });
}

function checkCategories(categories: unknown, complain: Complain): void {
  if (categories === undefined) return;
  const list = listOf(categories);
  if (!Array.isArray(categories) || list.some((each) => typeof each !== "string")) {
    complain("Categories must be an array of strings.", "categories");
    return;
  }
  const texts = list as readonly string[];
  if (texts.length > 10) {
    complain(
      `There is a limit of 10 categories for each email that is sent. You provided ${texts.length} categories.`,
      "categories",
    );
  }
  for (const each of texts.filter((text) => text.length > 255)) {
    complain(
      `Each category must not be longer than 255 characters. ${each} exceeds this limit`,
      "categories",
    );
  }
  for (const each of new Set(texts.filter((text, index) => texts.indexOf(text) !== index))) {
    complain(
      `The categories must be a unique list, and you have included ${each} more than once.`,
      "categories",
    );
  }
}

function checkSendAt(value: unknown, now: number, field: string, complain: Complain): void {
  if (value === undefined) return;
  if (!Number.isInteger(value)) {
    complain("The send_at parameter is expecting a Unix timestamp as an integer.", field);
  } else if ((value as number) * 1000 > now + LATEST_SEND_MS) {
    complain("Scheduling more than 72 hours in advance is forbidden.", field);
  }
}

/** Settings that would change the mail are refused by name, so that no test believes in a change that did not happen. */
function checkSettings(body: JsonObject, complain: Complain): void {
  for (const group of ["mail_settings", "tracking_settings"]) {
    const settings = body[group];
    if (settings === undefined) continue;
    if (!isObject(settings)) {
      complain("Bad Request", group);
      continue;
    }
    for (const [name, setting] of Object.entries(settings)) {
      const { enable } = isObject(setting) ? setting : {};
      if (typeof enable !== "boolean") {
        complain(
          `The ${name.replaceAll("_", " ")} enable param should be a boolean value.`,
          `${group}.${name}.enable`,
        );
      } else if (enable && name !== "sandbox_mode") {
        complain(`This sandbox does not play ${group}.${name}.`, `${group}.${name}.enable`);
      }
    }
  }
}
