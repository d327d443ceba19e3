// Rows as intake and reading leave them, where a test is about what is made of many of them.
import { inShop } from "#app/data/db.server.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

type InboundRow = {
  readonly status: "stored" | "processed" | "screened" | "parked";
  readonly at: Instant;
  readonly kind?: string;
  readonly from?: string;
  readonly subject?: string;
  /** The provider posted parsed fields. */
  readonly isParsed?: boolean;
  /** A processed mail has a message, unless it is lost. */
  readonly isLost?: boolean;
};

/** A mail in one of its states, with its message where it has one. */
export async function anInboundRow(
  house: TestHouse,
  shop: TestShop,
  row: InboundRow,
): Promise<InboundEmailId> {
  const [id, ticketId] = [house.deps.newId<InboundEmailId>(), house.deps.newId<string>()];
  const at = new Date(row.at);
  await inShop(house.deps.db, shop.id, async (tx) => {
    await tx.inboundEmail.create({
      data: {
        shopId: shop.id,
        id,
        mailboxId: shop.mailboxId,
        dedupeKey: id,
        blobName: "none",
        bytes: 1,
        envelope: row.isParsed ? { form: "multipart/form-data" } : {},
        receivedAt: at,
        storedAt: at,
        status: row.status,
        from: row.from ?? "Jo Fremd <jo.fremd@post.example>",
        subject: row.subject ?? "Hello",
        parkedReason: row.status === "parked" ? "too large" : null,
        ...(row.status === "screened"
          ? { verdict: { kind: row.kind ?? "bounce", evidence: "it says so" } }
          : {}),
      },
    });
    if (row.status !== "processed" || row.isLost) return;
    const { next } = await tx.ticketCounter.upsert({
      where: { shopId: shop.id },
      create: { shopId: shop.id, next: 1002 },
      update: { next: { increment: 1 } },
    });
    await tx.ticket.create({
      data: {
        shopId: shop.id,
        id: ticketId,
        number: next - 1,
        mailboxId: shop.mailboxId,
        subject: "Hello",
        status: "open",
        customerName: "Jo",
        customerAddress: "jo.fremd@post.example",
        openedAt: at,
        preview: "",
        newestAt: at,
        messages: {
          create: {
            id: house.deps.newId<string>(),
            kind: "inbound",
            at,
            fromName: "Jo",
            fromAddress: "jo.fremd@post.example",
            to: [],
            cc: [],
            subject: "Hello",
            text: "Hello",
            references: [],
            limits: [],
            inboundEmailId: id,
          },
        },
      },
    });
  });
  return id;
}
