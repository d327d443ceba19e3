import type { MailHost } from "#app/domain/mail/mail-host.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { SetUpStates } from "#app/domain/shop/set-up-steps.ts";
import type { DomainShown } from "#app/ui/sending-domain/domain-shown.ts";
import type { TestMail } from "./test-mail-state.tsx";

export type SetupIntent =
  | "address"
  | "host"
  | "test"
  | "add"
  | "check"
  | "mark"
  | "prefix"
  | "done";

export type SetupPageProps = {
  readonly shopName: string;
  readonly states: SetUpStates;
  /** Null until the first step is done. */
  readonly supportAddress: string | null;
  readonly receivingAddress: string | null;
  /** As far as it is known. */
  readonly mailHost: MailHost | null;
  readonly testMail: TestMail;
  readonly domains: readonly DomainShown[];
  readonly members: number;
  readonly ticketPrefix: string;
  /** "Mon-Fri 09:00-17:00" */
  readonly openingHours: string;
  /** Codes such as `US-NY`. */
  readonly holidayRegions: readonly string[];
  /** True once the owner has said that the set-up is done. */
  readonly completed: boolean;
  /** False for those who look only. */
  readonly isOwner: boolean;
  /** Why the last step was not taken, and which one it was. */
  readonly refusal: { readonly intent: SetupIntent; readonly message: string } | null;
  /** The intent that is being carried out right now. */
  readonly busy?: SetupIntent | null;
  readonly onHost: (host: MailHost) => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};
