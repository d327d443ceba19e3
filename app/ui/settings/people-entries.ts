import {
  EditIcon,
  LockIcon,
  NotificationIcon,
  TeamIcon,
  ViewIcon,
  WandIcon,
} from "@shopify/polaris-icons";
import type { Translate } from "#app/domain/words/translate.ts";
import type { SettingsEntry } from "./settings-group.tsx";
import type { SettingsShown } from "./settings-shown.ts";

/** Who works here, and what is kept of whom. */
export function peopleEntries(t: Translate, shown: SettingsShown): readonly SettingsEntry[] {
  const { isOwner, members, awayMembers } = shown;
  const owners: readonly SettingsEntry[] = [
    {
      to: "/app/privacy",
      icon: LockIcon,
      title: t("Privacy"),
      help: t("How long tickets are kept, and what Shopify asked to hand over or erase"),
    },
    {
      to: "/app/access",
      icon: ViewIcon,
      title: t("Access log"),
      help: t("Who opened, searched, revealed and exported what"),
    },
    {
      to: "/app/setup",
      icon: WandIcon,
      title: t("Set-up guide"),
      help: t("The first steps, to go through again"),
    },
  ];
  return [
    {
      to: "/app/team",
      icon: TeamIcon,
      title: t("Team and roles"),
      help: t("Who works in Loupe, what they may do, and who is away"),
      state: {
        words:
          awayMembers > 0
            ? t("{count, plural, other {# away}}", { count: awayMembers })
            : t("{count, plural, one {# person} other {# people}}", { count: members }),
      },
    },
    ...(isOwner ? owners : []),
  ];
}

/** The reader's own. */
export const ownEntries = (t: Translate, shown: SettingsShown): readonly SettingsEntry[] => [
  ...(shown.replies
    ? [
        {
          to: "/app/signature",
          icon: EditIcon,
          title: t("Signature"),
          help: t("What stands below your replies"),
          state: {
            words: shown.hasOwnSignature ? t("Your own") : t("The shop’s"),
          },
        },
      ]
    : []),
  {
    to: "/app/notices",
    icon: NotificationIcon,
    title: t("Notices"),
    help: t("What the bell and mail tell you of"),
  },
];
