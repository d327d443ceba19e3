import { checkHeaders } from "./check-headers.ts";
import type { Complain } from "./check-send-request.ts";
import { isAddress, isObject, isText, listOf, type JsonObject } from "./json-shape.ts";

const MOST_PERSONALIZATIONS = 1000;
const MOST_RECIPIENTS = 1000;
const CUSTOM_ARGS_BYTES = 10_000;
const PLAYED = new Set(["to", "cc", "bcc", "from", "subject", "headers", "custom_args", "send_at"]);
const NOT_PLAYED = new Set(["substitutions", "dynamic_template_data"]);

/** Who gets the mail, under which subject, with which arguments. */
export function checkPersonalizations(body: JsonObject, complain: Complain): void {
  const all = listOf(body.personalizations);
  if (all.length === 0) {
    complain(
      "The personalizations field is required and must have at least one personalization.",
      "personalizations",
      "-Personalizations-Errors",
    );
  }
  if (all.length > MOST_PERSONALIZATIONS) {
    complain(
      `The personalization block is limited to 1000 personalizations per API request. You have provided ${all.length} personalizations. Please consider splitting this into multiple requests and resending your request.`,
      "personalizations",
    );
  }
  const recipients = all.reduce<number>((sum, each) => sum + recipientsOf(each).length, 0);
  if (recipients > MOST_RECIPIENTS) {
    complain(
      "There is a limit of 1000 total recipients (to + cc + bcc) per request.",
      "personalizations",
      "message.recipient-errors",
    );
  }
  all.forEach((each, index) => {
    if (isObject(each)) checkOne(each, body, `personalizations.${index}`, complain);
    else complain("Bad Request", `personalizations.${index}`, "message.personalizations");
  });
  checkSubject(body.subject, all, complain);
  checkCustomArgs(body.custom_args, "custom_args", complain);
}

function checkOne(one: JsonObject, body: JsonObject, field: string, complain: Complain): void {
  for (const key of Object.keys(one)) {
    if (NOT_PLAYED.has(key)) complain(`This sandbox does not play ${key}.`, `${field}.${key}`);
    else if (!PLAYED.has(key)) {
      complain(`Additional property ${key} is not allowed`, `${field}.${key}`);
    }
  }
  if (listOf(one.to).length === 0) {
    complain(
      "The to array is required for all personalization objects, and must have at least one email object with a valid email address.",
      `${field}.to`,
      "message.personalizations.to",
    );
  }
  checkRecipients(one, field, complain);
  checkHeaders(one.headers, `${field}.headers`, complain);
  checkCustomArgs(one.custom_args, `${field}.custom_args`, complain);
  const size = bytesOf(body.custom_args) + bytesOf(one.custom_args);
  if (size > CUSTOM_ARGS_BYTES) {
    complain(
      "The combined size of both global and personalization custom arguments may not exceed 10,000 bytes per personalization.",
      `${field}.custom_args`,
      "message.personalizations.custom_args",
    );
  }
}

function checkRecipients(one: JsonObject, field: string, complain: Complain): void {
  const seen = new Set<string>();
  for (const kind of ["to", "cc", "bcc"]) {
    listOf(one[kind]).forEach((each, index) => {
      const { email, name } = isObject(each) ? each : {};
      if (!isAddress(email)) {
        complain(
          "Does not contain a valid address.",
          `${field}.${kind}.${index}.email`,
          `message.personalizations.${kind}`,
        );
        return;
      }
      if (name !== undefined && (typeof name !== "string" || /[;,]/.test(name))) {
        complain(
          "The name must be a string without ';' and ','.",
          `${field}.${kind}.${index}.name`,
          `message.personalizations.${kind}`,
        );
      }
      if (seen.has(email.toLowerCase())) {
        complain(
          `Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [${email}] in the ${field}.${kind} field.`,
          field,
          "message.recipient-errors",
        );
      }
      seen.add(email.toLowerCase());
    });
  }
}

function checkSubject(subject: unknown, all: readonly unknown[], complain: Complain): void {
  if (subject !== undefined && !isText(subject)) {
    complain(
      "The subject of your email must be a string at least one character in length.",
      "subject",
    );
  } else if (
    subject === undefined &&
    !(all.length > 0 && all.every((each) => isObject(each) && isText(each.subject)))
  ) {
    complain(
      "The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.",
      "subject",
    );
  }
}

function checkCustomArgs(args: unknown, field: string, complain: Complain): void {
  if (args === undefined) return;
  if (!isObject(args) || Object.values(args).some((value) => typeof value !== "string")) {
    complain("All values of custom arguments object must be strings", field);
  } else if (Object.keys(args).length === 0) {
    complain("custom_args cannot be empty.", field);
  }
}

const recipientsOf = (each: unknown): readonly unknown[] =>
  isObject(each) ? [...listOf(each.to), ...listOf(each.cc), ...listOf(each.bcc)] : [];

const bytesOf = (value: unknown): number =>
  value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
