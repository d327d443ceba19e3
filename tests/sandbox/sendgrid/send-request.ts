/** The body of `POST /v3/mail/send`, as far as the sandbox plays it. */
export type EmailAddress = { email: string; name?: string };

export type Personalization = {
  to: EmailAddress[];
  cc?: EmailAddress[];
  bcc?: EmailAddress[];
  from?: EmailAddress;
  subject?: string;
  headers?: Record<string, string>;
  custom_args?: Record<string, string>;
  send_at?: number;
};

export type SendRequest = {
  personalizations: Personalization[];
  from: EmailAddress;
  reply_to?: EmailAddress;
  reply_to_list?: EmailAddress[];
  subject?: string;
  content: { type: string; value: string }[];
  attachments?: {
    content: string;
    filename: string;
    type?: string;
    disposition?: "inline" | "attachment";
    content_id?: string;
  }[];
  headers?: Record<string, string>;
  categories?: string[];
  custom_args?: Record<string, string>;
  send_at?: number;
  mail_settings?: { sandbox_mode?: { enable?: boolean } };
};

/** One entry of the `errors` of a refused request. */
export type SendError = { message: string; field: string | null; help: string | null };
