/** What the owner typed about the checks of replies: which of it holds, and what is wrong with the rest? */
import { say, type Words } from "#app/domain/words/words.ts";
import { checkKinds, readLevels, type CheckLevels } from "./check-kind.ts";

export type CheckSettingsForm = {
  /** Kinds with their level. */
  readonly levels: unknown;
  /** One a line. */
  readonly forbiddenWords: string;
  /** One a line. */
  readonly allowedHosts: string;
};

export type CheckSettingsErrors = {
  readonly forbiddenWords?: Words;
  readonly allowedHosts?: Words;
};

export type ReadCheckSettings =
  | {
      readonly kind: "read";
      readonly settings: {
        readonly levels: CheckLevels;
        readonly forbiddenWords: readonly string[];
        readonly allowedHosts: readonly string[];
      };
    }
  | { readonly kind: "invalid"; readonly errors: CheckSettingsErrors };

const MOST_WORDS = 200;
const LONGEST_WORDS = 100;
const MOST_HOSTS = 100;
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

export function readCheckSettings(form: CheckSettingsForm): ReadCheckSettings {
  const forbiddenWords = linesOf(form.forbiddenWords);
  const allowedHosts = [...new Set(linesOf(form.allowedHosts).map(bareHost))];
  const wrongHost = allowedHosts.find((host) => !HOST.test(host));
  const errors: CheckSettingsErrors = {
    ...(forbiddenWords.length > MOST_WORDS ||
    forbiddenWords.some((one) => one.length > LONGEST_WORDS)
      ? { forbiddenWords: say("At most 200 lines of 100 characters each.") }
      : {}),
    ...(wrongHost !== undefined
      ? { allowedHosts: say("{host} is no host. Write it like shop.example.", { host: wrongHost }) }
      : allowedHosts.length > MOST_HOSTS
        ? { allowedHosts: say("At most 100 hosts.") }
        : {}),
  };
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  return {
    kind: "read",
    settings: { levels: readLevels(form.levels), forbiddenWords, allowedHosts },
  };
}

/** Each line once, without those that are empty. */
const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** What people paste: with a scheme, `www.` or a path. */
const bareHost = (written: string): string =>
  written
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/?#:].*$/, "");

export const levelsInForm = (form: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(checkKinds.map((kind) => [kind, form[`level-${kind}`] ?? ""]));
