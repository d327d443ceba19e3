/** Where a link of a mail leads, and whether its words say another place. */
export type LinkTarget = {
  /** For people: the host as the browser will ask for it, or the address that a mail would go to. */
  readonly leadsTo: string;
  /** True when the link's words are an address, and another one than its target. */
  readonly misleads: boolean;
};

const LONGEST_WORDS = 300;

/** A host with a top-level domain of letters, at the words' start; behind it a path, a port or nothing. */
const HOST_IN_WORDS =
  /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:www\.)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,10}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,24}))\.?(?=[/:?#\s@]|$)/iu;
const MAIL_IN_WORDS = /^(?:mailto:)?([^\s@<>/:]{1,64}@[^\s@<>/:]{1,255})$/i;
/** What ends like a host's name but is a file: links to documents carry them as words. */
const FILE_ENDING = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|webp|html?|txt|csv|php|asp|aspx)$/i;

/** Null for an address that no reader should follow: anything but http, https, mailto and tel. */
export function linkTarget(href: string, words: string): LinkTarget | null {
  const url = parsed(href);
  if (!url) return null;
  const said = words.trim().slice(0, LONGEST_WORDS);
  switch (url.protocol) {
    case "mailto:": {
      const address = readable(url.pathname);
      return { leadsTo: address, misleads: isAnotherMailbox(said, address) };
    }
    case "tel:":
      return { leadsTo: readable(url.pathname), misleads: false };
    case "http:":
    case "https:":
      return { leadsTo: url.host, misleads: isAnotherPlace(said, url) };
    default:
      return null;
  }
}

function parsed(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isAnotherMailbox(said: string, address: string): boolean {
  const named = MAIL_IN_WORDS.exec(said)?.[1];
  return named !== undefined && named.toLowerCase() !== address.split(/[?,]/)[0]?.toLowerCase();
}

function isAnotherPlace(said: string, url: URL): boolean {
  if (MAIL_IN_WORDS.test(said)) return false;
  const named = HOST_IN_WORDS.exec(said)?.[1];
  if (named === undefined || (FILE_ENDING.test(named) && !/^(?:https?:|www\.)/i.test(said)))
    return false;
  const host = parsed(`http://${named}`)?.hostname ?? named;
  return !isWithin(bare(url.hostname), bare(host)) && !isWithin(bare(host), bare(url.hostname));
}

const bare = (host: string): string => host.replace(/^www\./, "").replace(/\.$/, "");

/** `shop.example.com` is a place of `example.com`; a bare top-level domain is nobody's. */
const isWithin = (host: string, domain: string): boolean =>
  host === domain || (domain.includes(".") && host.endsWith(`.${domain}`));
