import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { customerOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import { type EmailInput, readEmail } from "#tests/sandbox/shopify/mutations/base/read-email.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";
import { customerNode } from "#tests/sandbox/shopify/nodes/customer-node.ts";

/** Works with the classic accounts only: the new ones have no password to choose. */
export const customerSendAccountInviteEmail: Mutation = (args, call) =>
  answer({ nothing: { customer: null } }, () => {
    const customer = customerOf(args.customerId, call, { field: ["customerId"], code: "INVALID" });
    if (call.shop.customerAccounts !== "CLASSIC")
      refuse(["customerId"], "Account invites need legacy customer accounts", "INVALID");
    if (customer.state === "ENABLED")
      refuse(["customerId"], "The account has already been enabled", "INVALID");
    const preset = {
      to: customer.email,
      subject: "Customer account activation",
      text: `Create a password: https://${call.shop.handle}.example/account/activate/${customer.id}`,
    };
    const mail = readEmail(args.email as EmailInput | null | undefined, preset, call, ["email"]);
    sendMail(call, mail.to, { kind: "account-invite", subject: mail.subject, text: mail.text });
    const changed = call.world.changeCustomer(customer.id, () => ({ state: "INVITED" }));
    return { customer: customerNode(changed, call) };
  });
