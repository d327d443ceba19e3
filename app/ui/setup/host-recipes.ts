import type { MailHost } from "#app/domain/mail/mail-host.ts";
import type { Translate } from "#app/domain/words/translate.ts";

export type Recipe = { readonly title: string; readonly steps: readonly string[] };

/** What a host is called. */
export function hostName(t: Translate, host: MailHost): string {
  switch (host) {
    case "google":
      return t("Google Workspace");
    case "microsoft":
      return t("Microsoft 365");
    case "other":
      return t("Another host");
  }
}

/**
 * What is clicked where, the usual way first. Google: support.google.com/a/answer/4524505 and support.google.com/a/answer/9242708.
 * Microsoft: learn.microsoft.com/microsoft-365/admin/email/configure-email-forwarding,
 * learn.microsoft.com/microsoft-365/admin/email/configure-a-shared-mailbox and
 * learn.microsoft.com/defender-office-365/outbound-spam-policies-external-email-forwarding.
 */
export function recipesOf(t: Translate, host: MailHost): readonly Recipe[] {
  switch (host) {
    case "google":
      return [
        {
          title: t("The support address is a mailbox or an alias"),
          steps: [
            t("Open admin.google.com as an administrator."),
            t("Open Apps, Google Workspace, Gmail, then Routing."),
            t("Beside “Email forwarding using recipient address map” press Configure."),
            t("Under Address enter your support address, under Map to address the one above."),
            t(
              "Choose “All incoming messages”, and tick “Also route to original destination” to keep a copy.",
            ),
            t("Press Save. It can take some minutes until it works."),
          ],
        },
        {
          title: t("The support address is a group"),
          steps: [
            t("Open admin.google.com, then Directory, Groups, and your support group."),
            t(
              "Under Access settings let members from outside the organization be added, and everybody on the web post.",
            ),
            t("Open Members, press Add members, and add the address above."),
            t("Set its subscription to Each email."),
          ],
        },
      ];
    case "microsoft":
      return [
        {
          title: t("The support address is a mailbox of a user"),
          steps: [
            t("Open admin.microsoft.com, then Users, Active users, and your support user."),
            t("On the tab Mail press Manage email forwarding."),
            t("Tick “Forward all emails sent to this mailbox” and enter the address above."),
            t("Tick “Keep a copy of forwarded email in this mailbox” if you want one, and save."),
          ],
        },
        {
          title: t("The support address is a shared mailbox"),
          steps: [
            t("Open admin.microsoft.com, then Teams & groups, Shared mailboxes, and yours."),
            t("Under Email forwarding press Edit, and switch forwarding on."),
            t("Enter the address above, keep a copy if you want one, and save."),
          ],
        },
        {
          title: t("Microsoft answers that forwarding outside is not allowed"),
          steps: [
            t(
              "Open security.microsoft.com, then Email & collaboration, Policies & rules, Threat policies, Anti-spam.",
            ),
            t("Press Create policy, Outbound, and name your support mailbox as its sender."),
            t("Under Automatic forwarding rules choose “On - Forwarding is enabled”, and save."),
          ],
        },
      ];
    case "other":
      return [
        {
          title: t("In the settings of your host"),
          steps: [
            t("Look for Forwarding, Redirect or Alias in the settings of your support mailbox."),
            t(
              "Enter the address above as the target. Choose redirect over forward where both are offered: it keeps the customer’s address.",
            ),
            t("Keep a copy in the mailbox if you want one. Don’t switch on an automatic answer."),
            t(
              "If the host sends a mail to confirm, it appears in your Loupe inbox: open its link there.",
            ),
          ],
        },
      ];
  }
}
