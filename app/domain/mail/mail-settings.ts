/** How does a shop want its mail judged, and is what its owner typed something that we can judge by? */
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { say, type Words } from "#app/domain/words/words.ts";

export type MailSettings = {
  /** Mail that the provider scores this high or higher is spam. */
  readonly spamThreshold: number;
  /** Addresses, or whole domains as `@example.com`, in lower case. */
  readonly blockedSenders: readonly string[];
  /** Senders, written likewise, whose mail is read as mail from its `Reply-To`. */
  readonly formMailers: readonly string[];
  /** Domains whose ARC seal (RFC 8617) the owner trusts. */
  readonly forwarders: readonly string[];
  readonly canary: boolean;
  readonly acknowledge: boolean;
  /** Plain text; `{due}` stands for the time until which the customer gets an answer. */
  readonly acknowledgement: string;
};

/** What holds until the owner changes it. The form mailer is Shopify's own contact form: help.shopify.com, "Contact form". */
export const defaultMailSettings: MailSettings = {
  spamThreshold: 5,
  blockedSenders: [],
  formMailers: ["mailer@shopify.com"],
  forwarders: [],
  canary: true,
  acknowledge: false,
  acknowledgement:
    "Hello,\n\nthank you for writing to us. Your message has reached us, and one of us will answer it by {due}.",
};

/** A form's fields as they were typed; lists have an entry a line. */
export type MailSettingsForm = {
  readonly spamThreshold: string;
  readonly blockedSenders: string;
  readonly formMailers: string;
  readonly forwarders: string;
  readonly canary: boolean;
  readonly acknowledge: boolean;
  readonly acknowledgement: string;
};

/** Why a field can't be kept, for the person who typed it. */
export type MailSettingsErrors = Partial<Record<keyof MailSettingsForm, Words>>;

export type ReadMailSettings =
  | { readonly kind: "valid"; readonly settings: MailSettings }
  | { readonly kind: "invalid"; readonly errors: MailSettingsErrors };

/** SpamAssassin's own default is 5, and hardly any mail reaches 20: above it the setting would say "never". */
export const SPAM_THRESHOLD = { least: 0, most: 20 } as const;
/** Each mail is compared with every entry. */
export const MOST_ENTRIES = 1_000;
/** An acknowledgement is a note, not a newsletter. */
const ACKNOWLEDGEMENT_CHARACTERS = 2_000;

/** The settings as they are kept, or what is wrong at which field. */
export function readMailSettings(form: MailSettingsForm): ReadMailSettings {
  const lists = {
    blockedSenders: readList(form.blockedSenders, readSender, NO_SENDER),
    formMailers: readList(form.formMailers, readSender, NO_SENDER),
    forwarders: readList(form.forwarders, readDomain, NO_DOMAIN),
  };
  const spamThreshold = readThreshold(form.spamThreshold);
  const acknowledgement = form.acknowledgement.replace(/\r\n?/g, "\n").trim();

  const errors: MailSettingsErrors = {
    ...errorAt("spamThreshold", spamThreshold === null ? THRESHOLD_WORDS : null),
    ...errorAt("blockedSenders", lists.blockedSenders.error),
    ...errorAt("formMailers", lists.formMailers.error),
    ...errorAt("forwarders", lists.forwarders.error),
    ...errorAt("acknowledgement", acknowledgementError(acknowledgement)),
  };
  if (spamThreshold === null || Object.keys(errors).length > 0) return { kind: "invalid", errors };
  return {
    kind: "valid",
    settings: {
      spamThreshold,
      blockedSenders: lists.blockedSenders.entries,
      formMailers: lists.formMailers.entries,
      forwarders: lists.forwarders.entries,
      canary: form.canary,
      acknowledge: form.acknowledge,
      acknowledgement,
    },
  };
}

/** The form that shows these settings. */
export const mailSettingsForm = (settings: MailSettings): MailSettingsForm => ({
  ...settings,
  spamThreshold: String(settings.spamThreshold),
  blockedSenders: settings.blockedSenders.join("\n"),
  formMailers: settings.formMailers.join("\n"),
  forwarders: settings.forwarders.join("\n"),
});

/** An address, or a domain as `@example.com` (also typed as `*@example.com`), in lower case; null for anything else. */
export function readSender(typed: string): string | null {
  const entry = typed.trim().toLowerCase().replace(/^\*@/, "@");
  if (!entry.startsWith("@")) return readAddress(entry);
  const domain = readDomain(entry);
  return domain === null ? null : `@${domain}`;
}

function readAddress(typed: string): string | null {
  const address = typed.trim().toLowerCase();
  return isEmailAddress(address) ? address : null;
}

function readDomain(typed: string): string | null {
  const domain = typed.trim().toLowerCase().replace(/^@/, "");
  return !domain.includes("@") && isEmailAddress(`a@${domain}`) ? domain : null;
}

/** What people write a decimal with. */
const NUMBER = /^\d{1,3}(?:[.,]\d{1,2})?$/;
const THRESHOLD_WORDS = say("Enter a number from {least} to {most}, such as 5.", SPAM_THRESHOLD);

function readThreshold(typed: string): number | null {
  const text = typed.trim();
  if (!NUMBER.test(text)) return null;
  const value = Number(text.replace(",", "."));
  return value <= SPAM_THRESHOLD.most ? value : null;
}

type List = { readonly entries: string[]; readonly error: Words | null };

const NO_SENDER = say("“{entry}” is not an address or a domain.");
const NO_DOMAIN = say("“{entry}” is not a domain.");

function readList(typed: string, read: (entry: string) => string | null, isNone: string): List {
  const typedEntries = typed.split(/[\n\r,;]/).filter((entry) => entry.trim() !== "");
  const entries: string[] = [];
  for (const one of typedEntries) {
    const entry = read(one);
    if (entry === null) return { entries, error: say(isNone, { entry: shortened(one.trim()) }) };
    entries.push(entry);
  }
  const unique = [...new Set(entries)];
  const error =
    unique.length > MOST_ENTRIES
      ? say("Keep to {most, number} entries at most.", { most: MOST_ENTRIES })
      : null;
  return { entries: unique, error };
}

const SHOWN_CHARACTERS = 60;

const shortened = (entry: string): string =>
  entry.length > SHOWN_CHARACTERS ? `${entry.slice(0, SHOWN_CHARACTERS)}…` : entry;

function acknowledgementError(text: string): Words | null {
  if (text === "")
    return say("Write a few words, with {due} where the time of the answer belongs.");
  if (text.length > ACKNOWLEDGEMENT_CHARACTERS)
    return say("Keep to {most, number} characters.", { most: ACKNOWLEDGEMENT_CHARACTERS });
  const unknown = /\{(?!due\})[^{}\n]{0,40}\}/.exec(text)?.[0];
  if (unknown !== undefined)
    return say("“{unknown}” is unknown here. Only {due} is filled in.", {
      unknown,
      due: "{due}",
    });
  return text.includes("{due}")
    ? null
    : say("Say {due} somewhere: the time until which you answer.");
}

const errorAt = (field: keyof MailSettingsForm, error: Words | null): MailSettingsErrors =>
  error === null ? {} : { [field]: error };
