// Where may a link lead and a picture come from?

/** Longer addresses are data; browsers and proxies refuse them at about this length. */
const MAX_ADDRESS_LENGTH = 8_192;
/** Base64 of a picture of about 1.5 MB; larger ones come as attachments. */
const MAX_DATA_LENGTH = 2_000_000;

// Browsers drop tabs and line ends anywhere in an address, and controls and spaces around it (URL Standard, 4.4).
const DROPPED = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const bare = (address: string): string => address.replace(DROPPED, "").trim();

/** The address of a link if a person may follow it: `http`, `https`, `mailto` or `tel`; null otherwise. */
export function linkAddress(href: string): string | null {
  if (href.length > MAX_ADDRESS_LENGTH) return null;
  const address = bare(href);
  return /^(?:https?:\/\/?[^\s/]|mailto:|tel:)/i.test(address) ? address : null;
}

/** True for an address that would have run something. */
export const isCode = (href: string): boolean =>
  /^(?:javascript|vbscript|livescript|mocha|data|view-source|file|blob|filesystem)\s*:/i.test(
    bare(href.slice(0, 1_000)).replace(/\s/g, ""),
  );

export type PictureSource =
  | { readonly kind: "own"; readonly src: string }
  | { readonly kind: "remote"; readonly address: string }
  | { readonly kind: "none" };

/** Small raster types that every browser reads with a decoder of its own; SVG is a document. */
const RASTER_DATA = /^data:image\/(?:png|jpe?g|gif|webp)\s*;\s*base64\s*,[a-z0-9+/=\s]*$/i;

/** A picture of the mail itself (`cid:`, or raster `data:`), one on the web that is not fetched unasked, or none of these. */
export function pictureSource(src: string): PictureSource {
  const address = src.length > MAX_DATA_LENGTH ? "" : bare(src);
  if (/^cid:\S/i.test(address)) return { kind: "own", src: address };
  if (RASTER_DATA.test(address)) return { kind: "own", src: address.replace(/\s/g, "") };
  const remote = remoteAddress(address);
  return remote === null ? { kind: "none" } : { kind: "remote", address: remote };
}

/** An `http` or `https` address, made whole if it began with `//`; null for anything else. */
export function remoteAddress(address: string): string | null {
  const whole = bare(address).replace(/^[\\/]{2}(?=[^\\/])/, "https://");
  return whole.length <= MAX_ADDRESS_LENGTH && /^https?:\/\/[^\s/]/i.test(whole) ? whole : null;
}
