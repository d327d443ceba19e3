import {
  AutomationIcon,
  BookIcon,
  ClipboardCheckIcon,
  ClockIcon,
  HashtagIcon,
  NoteIcon,
  OrderIcon,
  StarIcon,
} from "@shopify/polaris-icons";
import type { Translate } from "#app/domain/words/translate.ts";
import type { SettingsEntry } from "./settings-group.tsx";
import type { SettingsShown } from "./settings-shown.ts";

/** How tickets are answered. */
export function workEntries(t: Translate, shown: SettingsShown): readonly SettingsEntry[] {
  const { isOwner, openingHours, savedReplies, tags } = shown;
  return [
    {
      to: "/app/targets",
      icon: ClockIcon,
      title: t("Hours and targets"),
      help: t("When the shop is open, its holidays, and by when customers are answered"),
      state: openingHours === "" ? undefined : { words: openingHours },
    },
    {
      to: "/app/saved-replies",
      icon: NoteIcon,
      title: t("Saved replies"),
      help: t("Texts for questions that come again, with what they do to the ticket"),
      state: {
        words: t("{count, plural, =0 {None yet} one {# reply} other {# replies}}", {
          count: savedReplies,
        }),
      },
    },
    {
      to: "/app/texts",
      icon: BookIcon,
      title: t("Texts of the shop"),
      help: t("Policies and product texts, what changed in them, and who quotes old words"),
    },
    ...(isOwner ? [automation(t, shown), survey(t, shown), checks(t), orders(t)] : []),
    {
      to: "/app/tags",
      icon: HashtagIcon,
      title: t("Tags"),
      help: t("Words of your own on tickets: rename, merge, delete"),
      state: {
        words: t("{count, plural, =0 {None yet} one {# tag} other {# tags}}", { count: tags }),
      },
    },
  ];
}

const automation = (t: Translate, { rules }: SettingsShown): SettingsEntry => ({
  to: "/app/rules",
  icon: AutomationIcon,
  title: t("Automation"),
  help: t("What happens by itself when mail arrives, a ticket changes or time passes"),
  state:
    rules.stopped > 0
      ? {
          words: t("{count, plural, one {# rule stopped} other {# rules stopped}}", {
            count: rules.stopped,
          }),
          tone: "attention",
        }
      : {
          words: t(
            "{count, plural, =0 {No rule is on} one {# rule is on} other {# rules are on}}",
            {
              count: rules.on,
            },
          ),
        },
});

const survey = (t: Translate, { asksCustomers = false }: SettingsShown): SettingsEntry => ({
  to: "/app/survey",
  icon: StarIcon,
  title: t("Customers’ ratings"),
  help: t("A mail after a ticket was resolved, which asks how it went"),
  state: asksCustomers ? { words: t("On"), tone: "success" } : { words: t("Off") },
});

const checks = (t: Translate): SettingsEntry => ({
  to: "/app/checks",
  icon: ClipboardCheckIcon,
  title: t("Checks of replies"),
  help: t("What is compared with the order before a reply goes, and how strictly"),
});

const orders = (t: Translate): SettingsEntry => ({
  to: "/app/orders-settings",
  icon: OrderIcon,
  title: t("Orders"),
  help: t("Returns, surprises, limits of agents, and labels without a scan"),
});
