// What do the headers of a mail or part say about its body?
import { trimEnds } from "#app/domain/mail/trim-ends.ts";
import type { RawField } from "./header-block.ts";
import { cleanLine } from "./clean-text.ts";
import { headerText } from "./header-text.server.ts";
import { messageIdsIn } from "./message-ids.ts";
import { readStructured, type Structured } from "./parameters.server.ts";
import { transferEncoding, type TransferEncoding } from "./transfer-encoding.ts";

export type PartHeaders = {
  /** `type/subtype` in lower case; null if nothing, or nothing sensible, is declared. */
  readonly type: string | null;
  readonly charset: string | null;
  readonly boundary: string | null;
  readonly isFlowed: boolean;
  readonly delSp: boolean;
  readonly encoding: TransferEncoding;
  readonly disposition: "attachment" | "inline" | null;
  /** As wished by the sender; null if no name is given. */
  readonly fileName: string | null;
  readonly contentId: string | null;
};

const MEDIA_TYPE = /^[a-z0-9][\w!#$&^.+-]{0,126}\/[a-z0-9][\w!#$&^.+*-]{0,126}$/;

/** Types that were written without their second half. */
const HALF_TYPES: Readonly<Record<string, string>> = {
  text: "text/plain",
  plain: "text/plain",
  html: "text/html",
  multipart: "multipart/mixed",
  rfc822: "message/rfc822",
};

/** Reads the fields of one header block; `charset` is what raw 8-bit names fall back to if the part declares none. */
export function readPartHeaders(fields: readonly RawField[], charset: string | null): PartHeaders {
  const declared = contentTypeOf(fields, charset);
  const disposition = structuredOf(fields, "content-disposition", charset).at(0);
  const params = declared?.params;
  return {
    type: declared === undefined ? null : mediaType(declared.value),
    charset: params?.get("charset") ?? null,
    boundary: params?.get("boundary")?.trimEnd() || null,
    isFlowed: params?.get("format")?.toLowerCase() === "flowed",
    delSp: params?.get("delsp")?.toLowerCase() === "yes",
    encoding: encodingOf(fields),
    disposition: dispositionOf(disposition),
    fileName: unescaped(
      filled(disposition?.params.get("filename")) ??
        filled(params?.get("name")) ??
        filled(params?.get("filename")) ??
        filled(disposition?.params.get("name")) ??
        describedName(fields, charset),
    ),
    contentId: contentIdOf(fields),
  };
}

/** Of several Content-Type fields the one that makes sense counts, a multipart with its boundary first of all. */
function contentTypeOf(
  fields: readonly RawField[],
  charset: string | null,
): Structured | undefined {
  const declared = structuredOf(fields, "content-type", charset);
  if (declared.length < 2) return declared[0];
  return (
    declared.find((one) => one.value.startsWith("multipart/") && one.params.has("boundary")) ??
    declared.find((one) => mediaType(one.value) !== null) ??
    declared[0]
  );
}

const structuredOf = (fields: readonly RawField[], name: string, charset: string | null) =>
  fields
    .filter((field) => field.name === name && field.value !== "")
    .map(({ value }) =>
      readStructured(value.startsWith("=?") ? headerText(value, charset) : value, charset),
    );

function mediaType(value: string): string | null {
  const bare = trimEnds(trimEnds(value, `"'>,:`, "end"), `"'<`);
  const half = Object.hasOwn(HALF_TYPES, bare) ? HALF_TYPES[bare] : undefined;
  return half ?? (MEDIA_TYPE.test(bare) ? bare : null);
}

function encodingOf(fields: readonly RawField[]): TransferEncoding {
  const declared = fields
    .filter((field) => field.name === "content-transfer-encoding")
    .map((field) => transferEncoding(field.value.replace(/\([^()]{0,100}\)/g, "")));
  return declared.find((encoding) => encoding !== "none") ?? "none";
}

/** RFC 2183 §2.8: an unknown disposition is an attachment; a word that is none at all says nothing. */
function dispositionOf(declared: Structured | undefined): "attachment" | "inline" | null {
  if (declared === undefined) return null;
  if (declared.value === "inline") return "inline";
  return /^[a-z][\w-]{0,40}$/.test(declared.value) ? "attachment" : null;
}

function contentIdOf(fields: readonly RawField[]): string | null {
  const value = fields.find((field) => field.name === "content-id")?.value ?? "";
  const id = messageIdsIn(value)[0]?.slice(1, -1) ?? cleanLine(value).replace(/[<>\s]/g, "");
  return id === "" ? null : id;
}

/** A description that is the name of a file (RFC 2045 §8 leaves its words to the sender). */
function describedName(fields: readonly RawField[], charset: string | null): string | null {
  const value = fields.find((field) => field.name === "content-description")?.value ?? "";
  const text = value === "" ? "" : cleanLine(headerText(value, charset));
  return /^[^<>]{1,200}\.[A-Za-z0-9]{2,5}$/.test(text) ? text : null;
}

/** Programs for the web escape a name as they do in links; only what are letters beyond ASCII then is no accident. */
function unescaped(name: string | null): string | null {
  if (name === null || !/%[89A-Fa-f][0-9A-Fa-f]/.test(name)) return name;
  try {
    return cleanLine(decodeURIComponent(name));
  } catch {
    // The percent signs are part of the name.
    return name;
  }
}

function filled(text: string | undefined): string | null {
  const clean = text === undefined ? "" : cleanLine(text);
  return clean === "" ? null : clean;
}
