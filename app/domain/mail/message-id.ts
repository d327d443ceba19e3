/**
 * Is this a Message-ID that can stand in a header: angle brackets around printable ASCII, short enough for one line
 * (RFC 5322 §2.1.1)? Some clients write one without an `@`; answers must name it all the same.
 */
export const isMessageId = (value: string): boolean => /^<[!-;=?-~]{1,500}>$/.test(value);
