import { z } from "zod";
import type { InvoiceAsked, InvoicePlan, InvoiceStart } from "#app/domain/action/invoice.ts";
import { say } from "#app/domain/words/words.ts";
import { planned, refusedBy, type Deed } from "./deed.ts";
import { paidMoney, userErrors } from "./deed-shapes.ts";
import { INVOICE_MUTATION, INVOICE_START_QUERY } from "./invoice-documents.ts";

export const invoiceDeed: Deed<InvoiceStart, InvoiceAsked, InvoicePlan> = {
  async prepare(shop, about) {
    const answer = await shop.ask(INVOICE_START_QUERY, { id: about }, startAnswer);
    return answer.kind === "answer" ? { ...answer, value: answer.value.order } : answer;
  },

  plan: (_shop, { orderId, orderName, email, outstanding }, wish) =>
    planned({ ...wish, orderId, orderName, email: email ?? "", outstanding }),

  async carryOut(shop, { plan }) {
    const { orderId: id, email: to, subject, message } = plan;
    const email = { to, subject, ...(message === "" ? {} : { customMessage: message }) };
    const answer = await shop.change(INVOICE_MUTATION, { id, email }, invoiceAnswer);
    if (answer.kind !== "answer") return answer;
    const { userErrors: errors } = answer.value.orderInvoiceSend;
    if (errors.length === 0) return { kind: "done", result: {} };
    return refusedBy(errors, { subject: "subject", customMessage: "message" });
  },

  lookAgain: () =>
    Promise.resolve({
      kind: "cannot-tell",
      why: say("Shopify can’t be asked whether it sent a mail: look at the order’s timeline."),
    }),
};

const startAnswer = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      totalOutstandingSet: paidMoney,
    })
    .nullable()
    .transform((order): InvoiceStart | null =>
      order === null
        ? null
        : {
            kind: "invoice",
            orderId: order.id,
            orderName: order.name,
            email: order.email,
            outstanding: order.totalOutstandingSet,
          },
    ),
});

const invoiceAnswer = z.object({ orderInvoiceSend: z.object({ userErrors }) });
