/** What goes with the bytes of a download, so that no browser shows them as a page of ours. */
export function downloadHeaders(file: {
  readonly fileName: string;
  readonly contentType: string;
}): Record<string, string> {
  return {
    "Content-Type": file.contentType,
    "Content-Disposition": contentDisposition(file.fileName),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
  };
}

/** RFC 6266 §4.3 and appendix D: a plain name for old readers, then the name as it is. */
function contentDisposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(fileName)}`;
}

/** RFC 8187 §3.2.1: these four are no attr-char, though `encodeURIComponent` lets them be. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replaceAll(/\p{Cs}/gu, "_")).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
