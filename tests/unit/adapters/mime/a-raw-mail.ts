/** Lines of a mail as bytes, one byte for each character, with the line ends of the net. */
export const mail = (...lines: string[]): Buffer => Buffer.from(lines.join("\r\n"), "latin1");

/** The same with characters beyond Latin-1, as UTF-8. */
export const utf8Mail = (...lines: string[]): Buffer => Buffer.from(lines.join("\r\n"));

/** Text as the bytes of UTF-8, one character for each: what a header value looks like before it is decoded. */
export const binary = (text: string): string => Buffer.from(text).toString("latin1");
