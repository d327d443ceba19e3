import type { MailSettingsErrors, MailSettingsForm } from "#app/domain/mail/mail-settings.ts";

/** What the parts of the settings' form show and change. */
export type FieldsProps = {
  readonly fields: MailSettingsForm;
  readonly errors: MailSettingsErrors;
  readonly change: (changed: Partial<MailSettingsForm>) => void;
};
