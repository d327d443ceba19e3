-- A merged ticket is in no view: with that in the indexes each view is an index of its rows alone, for a small shop beside
-- a large one too, where the plan that PostgreSQL keeps for all shops would otherwise read the whole table.
DROP INDEX "Ticket_shopId_newestAt_id_idx";
DROP INDEX "Ticket_closed";
CREATE INDEX "Ticket_all" ON "Ticket" ("shopId", "newestAt" DESC, "id" DESC) WHERE "mergedIntoId" IS NULL;
CREATE INDEX "Ticket_closed" ON "Ticket" ("shopId", "newestAt" DESC, "id" DESC)
  WHERE "status" IN ('resolved', 'closed') AND "mergedIntoId" IS NULL;
