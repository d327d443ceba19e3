import type { TestMail } from "#app/ui/setup/test-mail-state.tsx";

export type MailboxShown = {
  readonly mailboxId: string;
  readonly address: string;
  readonly receivingAddress: string;
  readonly testMail: TestMail;
};
