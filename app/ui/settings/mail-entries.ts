import {
  ArchiveIcon,
  EmailIcon,
  GlobeIcon,
  EmailFollowUpIcon,
  OutgoingIcon,
  SettingsIcon,
} from "@shopify/polaris-icons";
import type { Translate } from "#app/domain/words/translate.ts";
import type { SettingsEntry } from "./settings-group.tsx";
import type { SettingsShown } from "./settings-shown.ts";

/** How mail comes in and goes out. */
export function mailEntries(t: Translate, shown: SettingsShown): readonly SettingsEntry[] {
  const { isOwner, parked, stoppedAddresses } = shown;
  const owners: readonly SettingsEntry[] = [
    {
      to: "/app/mailboxes",
      icon: EmailIcon,
      title: t("Mailboxes"),
      help: t("The addresses that customers write to, and whether their mail arrives"),
      state: mailboxState(t, shown),
    },
    {
      to: "/app/sending-domain",
      icon: GlobeIcon,
      title: t("Sending domain"),
      help: t("What shows mail hosts that your replies come from you"),
      state: domainState(t, shown),
    },
    {
      to: "/app/mail/settings",
      icon: SettingsIcon,
      title: t("Mail settings"),
      help: t("Acknowledgements, contact forms, blocked senders and spam"),
    },
  ];
  return [
    ...(isOwner ? owners : []),
    {
      to: "/app/outbox",
      icon: OutgoingIcon,
      title: t("Outgoing mail"),
      help: t("Replies that wait for their hour, and addresses that take none"),
      state:
        stoppedAddresses === 0
          ? undefined
          : {
              words: t("{count, plural, one {# address stopped} other {# addresses stopped}}", {
                count: stoppedAddresses,
              }),
            },
    },
    {
      to: "/app/mail",
      icon: EmailFollowUpIcon,
      title: t("Mail received"),
      help: t("Every mail of the last days, with what became of it"),
    },
    {
      to: "/app/parked",
      icon: ArchiveIcon,
      title: t("Parked mail"),
      help: t("Mail that Loupe could not read, with its reason"),
      state:
        parked === 0
          ? undefined
          : {
              words: t("{count, plural, one {# mail parked} other {# mails parked}}", {
                count: parked,
              }),
              tone: "attention",
            },
    },
  ];
}

function mailboxState(t: Translate, { mailboxes }: SettingsShown): SettingsEntry["state"] {
  const [first] = mailboxes;
  if (!first) return { words: t("No address yet"), tone: "attention" };
  const unproven = mailboxes.filter(({ isProven }) => !isProven).length;
  if (unproven > 0)
    return {
      words: t("{count, plural, one {# address not proven} other {# addresses not proven}}", {
        count: unproven,
      }),
      tone: "attention",
    };
  return mailboxes.length === 1
    ? { words: t("Mail arrives"), tone: "success" }
    : {
        words: t("{count, plural, other {Mail arrives at # addresses}}", {
          count: mailboxes.length,
        }),
        tone: "success",
      };
}

function domainState(t: Translate, { sendingDomain }: SettingsShown): SettingsEntry["state"] {
  if (sendingDomain === null) return { words: t("Not set up"), tone: "attention" };
  return sendingDomain.isValid
    ? { words: t("Authenticated"), tone: "success" }
    : { words: t("Records missing"), tone: "attention" };
}
