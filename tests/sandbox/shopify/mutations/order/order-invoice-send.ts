import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { orderOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import { type EmailInput, readEmail } from "#tests/sandbox/shopify/mutations/base/read-email.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { inWords, sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";
import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";

const CODE = "ORDER_INVOICE_SEND_UNSUCCESSFUL";

/** Writes to the customer with a link to pay what is still owed; without anything owed there is no invoice. */
export const orderInvoiceSend: Mutation = (args, call) =>
  answer({ nothing: { order: null } }, () => {
    const order = orderOf(args.id, call, { field: ["id"], code: CODE });
    const { outstanding } = totalsOf(order);
    if (order.cancelledAt !== null || outstanding <= 0)
      refuse(["id"], "The order has nothing left to be paid", CODE);
    const preset = {
      to: order.email,
      subject: `Invoice ${order.name}`,
      text: `Pay ${inWords(outstanding, call)}: https://${call.shop.handle}.example/${call.shop.id}/order_payment/${order.id}`,
    };
    const mail = readEmail(args.email as EmailInput | null | undefined, preset, call, ["email"]);
    sendMail(call, mail.to, { kind: "order-invoice", subject: mail.subject, text: mail.text });
    return { order: call.toOrder(order) };
  });
