import { z } from "zod";
import type {
  InvitationAsked,
  InvitationPlan,
  InvitationStart,
} from "#app/domain/action/invitation.ts";
import { say } from "#app/domain/words/words.ts";
import { isCustomerWritten, readCustomerFields } from "./customer-fields.server.ts";
import { INVITATION_MUTATION } from "./customer-documents.ts";
import { planned, refusedBy, type Deed } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";

export const invitationDeed: Deed<InvitationStart, InvitationAsked, InvitationPlan> = {
  async prepare(shop, about) {
    const answer = await readCustomerFields(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { customerId, customerName, email, state, isClassic } = answer.value;
    const start = { customerId, customerName, email, state, isClassic } as const;
    return { kind: "answer", value: { kind: "invitation", ...start } };
  },
  plan: (_shop, { customerId, customerName, email, state }, wish) =>
    planned({ ...wish, customerId, customerName, email: email ?? "", stateBefore: state }),
  async carryOut(shop, { plan }) {
    const { customerId: id, message } = plan;
    const email = message === "" ? null : { customMessage: message };
    const answer = await shop.change(INVITATION_MUTATION, { id, email }, inviteAnswer);
    if (answer.kind !== "answer") return answer;
    const { userErrors: errors } = answer.value.customerSendAccountInviteEmail;
    if (errors.length > 0) return refusedBy(errors, { customMessage: "message" });
    return { kind: "done", result: {} };
  },
  /** Somebody who was invited before looks the same whether or not another mail went out. */
  lookAgain: (shop, { plan }) =>
    plan.stateBefore === "INVITED"
      ? Promise.resolve({ kind: "cannot-tell", why: say("The customer had been invited before.") })
      : isCustomerWritten(shop, plan.customerId, ({ state }) => state !== plan.stateBefore),
};

const inviteAnswer = z.object({ customerSendAccountInviteEmail: z.object({ userErrors }) });
