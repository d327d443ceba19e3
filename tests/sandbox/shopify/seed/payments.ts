import { idOffsets } from "./id-offsets.ts";
import type { Random } from "./random.ts";
import type { LineRecord, RefundRecord, ReturnRecord, TransactionRecord } from "./records.ts";
import type { Story } from "./stories.ts";

const DAY_MS = 86_400_000;

export type PaymentOptions = {
  nextId: () => number;
  random: Random;
  story: Story;
  createdAt: number;
  lines: readonly LineRecord[];
  shipping: number;
  gateway: string;
  orderName: string;
  /** Every other cancelled order was voided before its money was taken. */
  turn: number;
};

export type Payments = {
  financialStatus: string;
  updatedAt: number;
  lines: LineRecord[];
  transactions: TransactionRecord[];
  refunds: RefundRecord[];
  returns: ReturnRecord[];
};

/** What was paid and given back, and so what is left of each line. */
export function makePayments(options: PaymentOptions): Payments {
  const { story, lines, createdAt } = options;
  const total = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, options.shipping);
  const keep = (line: LineRecord): LineRecord => ({ ...line, currentQuantity: line.quantity });
  const plain = { lines: lines.map(keep), refunds: [], returns: [], updatedAt: createdAt };

  if (story.ending === "unpaid") {
    const waiting = {
      ...sale(options, total),
      status: "PENDING" as const,
      gateway: "bank_deposit",
    };
    return { ...plain, financialStatus: "PENDING", transactions: [waiting] };
  }
  if (story.ending === "cancelled" && options.turn % 2 === 0) {
    const held = { ...sale(options, total), kind: "AUTHORIZATION" as const };
    const voided = follow(options, held, "VOID", total, createdAt + 0.2 * DAY_MS);
    return {
      ...plain,
      lines: [...lines],
      financialStatus: "VOIDED",
      transactions: [held, voided],
      updatedAt: voided.processedAt,
    };
  }
  const paid = sale(options, total);
  if (story.ending === undefined) {
    return { ...plain, financialStatus: "PAID", transactions: [paid] };
  }
  return giveBack(options, paid, total);
}

function giveBack(options: PaymentOptions, paid: TransactionRecord, total: number): Payments {
  const { story, lines, nextId } = options;
  const isPart = story.ending === "partly-refunded";
  const at = options.createdAt + (story.ending === "cancelled" ? 0.2 : 9) * DAY_MS;
  const given = isPart ? lines.slice(-1) : lines;
  const ofLines = given.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const back = follow(options, paid, "REFUND", isPart ? ofLines : total, at);
  const refundId = nextId();
  const returnId = isPart ? nextId() : null;
  const refund: RefundRecord = {
    id: refundId,
    createdAt: at,
    note: isPart ? "Returned unworn" : story.ending === "cancelled" ? null : "Arrived damaged",
    amount: back.amount,
    shipping: back.amount - ofLines,
    transactionIds: [back.id],
    returnId,
    lines: given.map((line) => ({
      id: line.id + idOffsets.refundLine,
      lineId: line.id,
      quantity: line.quantity,
      amount: line.unitPrice * line.quantity,
      restockType: story.ending === "cancelled" ? "CANCEL" : "RETURN",
    })),
  };
  return {
    financialStatus: isPart ? "PARTIALLY_REFUNDED" : "REFUNDED",
    updatedAt: at,
    lines: lines.map((line) => ({
      ...line,
      currentQuantity: given.includes(line) ? 0 : line.quantity,
    })),
    transactions: [paid, back],
    refunds: [refund],
    returns:
      returnId === null
        ? []
        : [
            {
              id: returnId,
              name: `${options.orderName}-R1`,
              status: "CLOSED",
              createdAt: at - DAY_MS,
              approvedAt: at - DAY_MS,
              closedAt: at,
              decline: null,
              shippingFee: 0,
              exchangeLines: [],
              lines: given.map((line) => ({
                id: line.id + idOffsets.returnLine,
                fulfillmentLineId: line.id + idOffsets.fulfillmentLine,
                lineId: line.id,
                quantity: line.quantity,
                processed: line.quantity,
                refunded: line.quantity,
                reason: "unwanted",
                note: "",
                customerNote: null,
              })),
            },
          ],
  };
}

function sale(options: PaymentOptions, total: number): TransactionRecord {
  return {
    id: options.nextId(),
    kind: "SALE",
    status: "SUCCESS",
    errorCode: null,
    gateway: options.gateway,
    amount: total,
    processedAt: options.createdAt,
    parentId: null,
  };
}

function follow(
  options: PaymentOptions,
  parent: TransactionRecord,
  kind: "REFUND" | "VOID",
  amount: number,
  processedAt: number,
): TransactionRecord {
  return { ...parent, id: options.nextId(), kind, amount, processedAt, parentId: parent.id };
}
