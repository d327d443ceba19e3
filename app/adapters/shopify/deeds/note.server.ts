import type { NoteAsked, NotePlan, NoteStart } from "#app/domain/action/note.ts";
import { planned, type Deed } from "./deed.ts";
import { isWritten, readOrderFields, updateOrder } from "./order-fields.server.ts";

export const noteDeed: Deed<NoteStart, NoteAsked, NotePlan> = {
  async prepare(shop, about) {
    const answer = await readOrderFields(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { orderId, orderName, note } = answer.value;
    return { kind: "answer", value: { kind: "note", orderId, orderName, note } };
  },
  plan: (_shop, { orderId, orderName, note }, wish) =>
    planned({ ...wish, orderId, orderName, noteBefore: note }),
  carryOut: (shop, { plan }) =>
    updateOrder(shop, { id: plan.orderId, note: plan.note }, { note: "note" }),
  lookAgain: (shop, { plan }) => isWritten(shop, plan.orderId, ({ note }) => note === plan.note),
};
