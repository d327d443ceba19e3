import { idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation, Mutations } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { orderOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import type { DraftRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { type EmailInput, readEmail } from "#tests/sandbox/shopify/mutations/base/read-email.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";

import { draftNode, invoiceUrl } from "./draft-node.ts";
import { type DraftInput, newDraft, readDraft } from "./read-draft.ts";

const nothing = { draftOrder: null };

const draftOrderCreate: Mutation = (args, call) =>
  answer({ nothing }, () => {
    const draft = readDraft(args.input as DraftInput, call);
    call.ledger.drafts.push(draft);
    return { draftOrder: draftNode(draft, call) };
  });

/** What was ordered, for whom and where to, at the prices of then; without its payment, discounts and shipping. */
const draftOrderCreateFromOrder: Mutation = (args, call) =>
  answer({ nothing }, () => {
    const order = orderOf(args.orderId, call, { field: ["orderId"] });
    const draft: DraftRecord = {
      ...newDraft(call),
      customerId: order.customerId,
      email: order.email,
      phone: order.phone,
      note: order.note ?? "",
      tags: order.tags,
      attributes: order.attributes,
      shippingAddress: order.shippingAddress,
      billingAddress: order.billingAddress,
      lines: order.lines.map((line) => ({
        id: call.world.nextId(),
        variantId: line.variantId,
        title: line.title,
        unitPrice: line.unitPrice,
        quantity: line.quantity,
        discount: 0,
        attributes: line.attributes,
      })),
    };
    call.ledger.drafts.push(draft);
    return { draftOrder: draftNode(draft, call) };
  });

const draftOrderInvoiceSend: Mutation = (args, call) =>
  answer({ nothing }, () => {
    const { drafts } = call.ledger;
    const draft = drafts.find(({ id }) => id === idOf("DraftOrder", args.id));
    if (!draft) return refuse(["id"], "Draft order does not exist");
    const preset = {
      to: draft.email,
      subject: `Invoice ${draft.name}`,
      text: `Complete your purchase: ${invoiceUrl(draft, call)}`,
    };
    const mail = readEmail(args.email as EmailInput | null | undefined, preset, call, ["email"]);
    const at = call.world.now();
    const sent: DraftRecord = {
      ...draft,
      status: "INVOICE_SENT",
      invoiceSentAt: at,
      updatedAt: at,
    };
    drafts.splice(drafts.indexOf(draft), 1, sent);
    sendMail(call, mail.to, {
      kind: "draft-order-invoice",
      subject: mail.subject,
      text: mail.text,
    });
    return { draftOrder: draftNode(sent, call) };
  });

export const draftOrders: Mutations = {
  draftOrderCreate,
  draftOrderCreateFromOrder,
  draftOrderInvoiceSend,
};
