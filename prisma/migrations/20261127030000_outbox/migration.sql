-- What became of each attempt to hand a message over, and whose address a report of the provider is about.
ALTER TABLE "Message" ADD COLUMN "journey" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "DeliveryEvent" ADD COLUMN "recipient" TEXT;
ALTER TABLE "DeliveryEvent" ADD COLUMN "classification" TEXT;
CREATE INDEX "DeliveryEvent_shopId_messageId_idx" ON "DeliveryEvent"("shopId", "messageId");

-- Sends at a chosen hour: those that wait are held when mail comes in.
CREATE INDEX "Message_waiting_send" ON "Message"("shopId", "ticketId") WHERE "sendLater" IS NOT NULL;

-- What the sweep looks for is always a handful of rows.
CREATE INDEX "Message_queued" ON "Message"("shopId", "sendAt") WHERE "delivery" = 'queued';
CREATE INDEX "Message_open_attempt" ON "Message"("shopId", "attemptAt") WHERE "delivery" IN ('sending', 'unknown');

-- A door in the tenant wall: mail whose hour has passed and that nobody handed over. Ids only.
CREATE FUNCTION due_sends_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "messageId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "Message"
        WHERE "delivery" = 'queued' AND "heldFor" IS NULL AND "attempts" = 0 AND "sendAt" < before LIMIT 1000 $$;
