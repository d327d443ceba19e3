-- "Due next" holds what is open and what is still owed on a ticket that waits, unless it is snoozed.
DROP INDEX "Ticket_due_next";
CREATE INDEX "Ticket_due_next" ON "Ticket" ("shopId", (coalesce("dueAt", 'infinity'::timestamptz)), "id")
  WHERE ("status" = 'open' OR "dueAt" IS NOT NULL) AND "snoozedUntil" IS NULL;
-- "Due today" and "Overdue" are ranges of it by the instant.
CREATE INDEX "Ticket_due_at" ON "Ticket" ("shopId", "dueAt", "id") WHERE "dueAt" IS NOT NULL;
-- The report reads what was done to tickets in a period.
CREATE INDEX "TicketEvent_reported" ON "TicketEvent" ("shopId", "at")
  WHERE "kind" IN ('status', 'urgency', 'spam', 'miss-cause');

-- Who wants no mail, and what was tried once, does not stand in the sweep's way.
DROP FUNCTION shops_with_notices_to_mail_across_shops(timestamptz);
CREATE FUNCTION shops_with_notices_to_mail_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "memberId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT n."shopId", n."memberId" FROM "Notice" n
    WHERE n."mailedAt" IS NULL AND n."readAt" IS NULL AND n."at" <= before AND n."detail"->>'mailTriedAt' IS NULL
      AND NOT EXISTS (SELECT 1 FROM "NoticeSettings" s WHERE s."shopId" = n."shopId" AND s."memberId" = n."memberId" AND NOT s."byMail")
    LIMIT 1000 $$;

-- What else a customer has open, and whether an address was answered before.
CREATE INDEX "Ticket_customer" ON "Ticket" ("shopId", lower("customerAddress"));
CREATE INDEX "Participant_address" ON "Participant" ("shopId", "address");
