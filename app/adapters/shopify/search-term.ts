/**
 * A search term as one phrase, without what could end it: a sender can't add a term of their own, and what comes back is
 * compared anyway. https://shopify.dev/docs/api/usage/search-syntax
 */
export const quoted = (value: string): string => `"${value.replace(/[\\"]/g, " ").trim()}"`;

/** Each word as a term of its own: all of them must be there, in whatever order. */
export const eachWord = (value: string): string =>
  value
    .slice(0, LONGEST_SEARCH)
    .split(/[\s\\"]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS)
    .map(quoted)
    .join(" ");

/** Nobody types more; what is longer was pasted by mistake. */
const LONGEST_SEARCH = 200;
const MOST_WORDS = 8;

/** The number of a `gid://shopify/…/1`, which search keys ask for. */
export const numberOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);
