-- More views of the inbox, each by an index of its rows alone, in its own order (see 20261122020000_views_by_partial_index).
-- Spam has a view of its own: it is closed, and not among what is done.
DROP INDEX "Ticket_closed";
CREATE INDEX "Ticket_closed" ON "Ticket" ("shopId", "newestAt" DESC, "id" DESC)
  WHERE "status" IN ('resolved', 'closed') AND "mergedIntoId" IS NULL AND "spamAt" IS NULL;
CREATE INDEX "Ticket_spam" ON "Ticket" ("shopId", "newestAt" DESC, "id" DESC) WHERE "spamAt" IS NOT NULL;
CREATE INDEX "Ticket_mine" ON "Ticket" ("shopId", "assigneeId", (coalesce("dueAt", 'infinity'::timestamptz)), "id")
  WHERE "assigneeId" IS NOT NULL AND ("status" IN ('open', 'waiting') OR "dueAt" IS NOT NULL) AND "snoozedUntil" IS NULL;
CREATE INDEX "Ticket_unassigned" ON "Ticket" ("shopId", (coalesce("dueAt", 'infinity'::timestamptz)), "id")
  WHERE "assigneeId" IS NULL AND ("status" = 'open' OR "dueAt" IS NOT NULL) AND "snoozedUntil" IS NULL;
CREATE INDEX "Ticket_ours" ON "Ticket" ("shopId", "unansweredSince", "id")
  WHERE "unansweredSince" IS NOT NULL AND "status" = 'open' AND "snoozedUntil" IS NULL;

-- What is known of the newest message of a customer by its raw bytes alone, links that prove more are looked at when they change.
UPDATE "Ticket" t SET "proof" = m."standing" FROM (
  SELECT DISTINCT ON ("shopId", "ticketId") "shopId", "ticketId", "authenticity"->>'standing' AS "standing"
  FROM "Message" WHERE "kind" = 'inbound' AND "authenticity" IS NOT NULL ORDER BY "shopId", "ticketId", "at" DESC, "id" DESC) m
WHERE t."shopId" = m."shopId" AND t."id" = m."ticketId" AND m."standing" IN ('contradicted', 'unproven');
