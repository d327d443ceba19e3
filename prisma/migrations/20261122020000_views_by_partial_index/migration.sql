-- Comparing enums is not leakproof, so under row-level security a status is never looked up in an index: each view of the
-- inbox, and parked mail, has an index of its rows alone. (Partial indexes are outside Prisma's drift check.)
DROP INDEX "Ticket_shopId_status_newestAt_id_idx";
DROP INDEX "Ticket_shopId_newestAt_id_idx";
DROP INDEX "Ticket_due_next";
DROP INDEX "InboundEmail_shopId_status_receivedAt_idx";

CREATE INDEX "Ticket_shopId_newestAt_id_idx" ON "Ticket" ("shopId", "newestAt" DESC, "id" DESC);
CREATE INDEX "Ticket_due_next" ON "Ticket" ("shopId", (coalesce("dueAt", 'infinity'::timestamptz)), "id")
  WHERE "status" = 'open';
CREATE INDEX "Ticket_waiting" ON "Ticket" ("shopId", "newestAt" DESC, "id" DESC) WHERE "status" = 'waiting';
CREATE INDEX "Ticket_closed" ON "Ticket" ("shopId", "newestAt" DESC, "id" DESC) WHERE "status" IN ('resolved', 'closed');
CREATE INDEX "InboundEmail_parked" ON "InboundEmail" ("shopId", "receivedAt" DESC) WHERE "status" = 'parked';
