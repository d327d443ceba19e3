/** Which media type may a downloaded file carry? One that a browser could run as a page is carried as mere bytes. */

const BYTES = "application/octet-stream";
const PLAIN = /^[a-z]{1,20}\/[a-z0-9][a-z0-9.+-]{0,100}$/;
/** Documents and scripts that browsers run; every type ending in +xml is one (WHATWG MIME Sniffing, "scriptable"). */
const RUNS =
  /^(?:text\/(?:html|xml|xsl|javascript|ecmascript|css|x-.*|vnd\.wap.*)|application\/(?:xhtml.*|xml.*|javascript|ecmascript|x-javascript|x-shockwave-flash|hta)|image\/svg.*|multipart\/.*|.*\+xml)$/;

/** The type by the bytes, without parameters; `application/octet-stream` for active, odd or unknown ones. */
export function downloadType(contentType: string): string {
  const type = (contentType.slice(0, 200).split(";")[0] ?? "").trim().toLowerCase();
  return PLAIN.test(type) && !RUNS.test(type) ? type : BYTES;
}
