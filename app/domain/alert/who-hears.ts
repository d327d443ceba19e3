import type { MemberId } from "#app/domain/shared/ids.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { topicOf, type NoticeChoices } from "./notice-choice.ts";
import type { NoticeKind } from "./notice.ts";

/** Which of these people get a notice of what happened on a ticket, and which of them no mail about it? */

export type Hearer = {
  readonly id: MemberId;
  readonly role: Role;
  readonly choices: NoticeChoices;
};

/** Nobody is told what they did themselves, what they must not read, or what they want to hear of in no way. */
export function whoHears(
  kind: NoticeKind,
  people: readonly Hearer[],
  by: MemberId | null,
): readonly { readonly memberId: MemberId; readonly byMail: boolean }[] {
  return people
    .filter(({ id, role }) => id !== by && may(role, "read"))
    .flatMap(({ id, choices }) => {
      const { inApp, byMail } = choices[topicOf(kind)];
      return inApp || byMail ? [{ memberId: id, byMail }] : [];
    });
}
