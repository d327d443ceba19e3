-- Clocks are worked out from a ticket's events, so a row is found by its ticket and what started it.
DROP INDEX "SlaClock_one_running";
DROP INDEX "SlaClock_shopId_ticketId_idx";
ALTER TABLE "SlaClock" ADD COLUMN "key" TEXT;
ALTER TABLE "SlaClock" ADD COLUMN "startedBy" TEXT;
ALTER TABLE "SlaClock" ADD COLUMN "metBy" TEXT;
ALTER TABLE "SlaClock" ADD COLUMN "missedAt" TIMESTAMPTZ(3);
ALTER TABLE "SlaClock" ADD COLUMN "warnAts" TIMESTAMPTZ(3)[] NOT NULL DEFAULT '{}';
ALTER TABLE "SlaClock" ADD COLUMN "pausedMinutes" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "SlaClock" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'running';
ALTER TABLE "SlaClock" ADD COLUMN "steps" JSONB NOT NULL DEFAULT '[]';
UPDATE "SlaClock" SET "startedBy" = "startedByMessage"::text, "key" = "kind" || ':' || "startedByMessage", "metBy" = "metByMessage"::text,
  "missedAt" = CASE WHEN "cancelledAt" IS NULL AND coalesce("metAt", now()) > "dueAt" THEN "dueAt" END,
  "state" = CASE WHEN "cancelledAt" IS NOT NULL THEN 'cancelled' WHEN coalesce("metAt", now()) > "dueAt" THEN 'missed'
    WHEN "metAt" IS NOT NULL THEN 'met' ELSE 'running' END;
DELETE FROM "SlaClock" a USING "SlaClock" b WHERE a."shopId" = b."shopId" AND a."ticketId" = b."ticketId" AND a."key" = b."key" AND a."id" > b."id";
ALTER TABLE "SlaClock" ALTER COLUMN "key" SET NOT NULL;
ALTER TABLE "SlaClock" ALTER COLUMN "target" DROP NOT NULL;
ALTER TABLE "SlaClock" ALTER COLUMN "dueAt" DROP NOT NULL;
ALTER TABLE "SlaClock" ALTER COLUMN "readBy" DROP NOT NULL;
ALTER TABLE "SlaClock" DROP CONSTRAINT "SlaClock_pkey";
ALTER TABLE "SlaClock" DROP COLUMN "id";
ALTER TABLE "SlaClock" DROP COLUMN "startedByMessage";
ALTER TABLE "SlaClock" DROP COLUMN "metByMessage";
ALTER TABLE "SlaClock" ADD CONSTRAINT "SlaClock_pkey" PRIMARY KEY ("shopId","ticketId","key");

ALTER TABLE "CalendarVersion" ADD COLUMN "createdById" UUID;
ALTER TABLE "PolicyVersion" ADD COLUMN "createdById" UUID;

ALTER TABLE "Ticket" ADD COLUMN "category" TEXT NOT NULL DEFAULT 'other';
ALTER TABLE "Ticket" ADD COLUMN "urgency" TEXT NOT NULL DEFAULT 'general';
ALTER TABLE "Ticket" ADD COLUMN "snoozedUntil" TIMESTAMPTZ(3);
ALTER TABLE "Ticket" ADD COLUMN "investigating" JSONB;
ALTER TABLE "Ticket" ADD COLUMN "ownDueAt" TIMESTAMPTZ(3);
ALTER TABLE "Ticket" ADD COLUMN "ownDueReason" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "resolvedAt" TIMESTAMPTZ(3);
ALTER TABLE "Ticket" ADD COLUMN "spamAt" TIMESTAMPTZ(3);
ALTER TABLE "Ticket" ADD COLUMN "warnAt" TIMESTAMPTZ(3);
ALTER TABLE "Ticket" ADD COLUMN "alertAt" TIMESTAMPTZ(3);

ALTER TABLE "Message" ADD COLUMN "triage" JSONB;
ALTER TABLE "Message" ADD COLUMN "correctedTriage" JSONB;
ALTER TABLE "Message" ADD COLUMN "clockless" TEXT;
ALTER TABLE "Message" ADD COLUMN "asks" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "TicketPromise" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "byAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "keptAt" TIMESTAMPTZ(3),
    "keptById" UUID,

    CONSTRAINT "TicketPromise_pkey" PRIMARY KEY ("shopId","id")
);
CREATE INDEX "TicketPromise_shopId_ticketId_idx" ON "TicketPromise"("shopId", "ticketId");
CREATE INDEX "TicketPromise_open" ON "TicketPromise" ("shopId", "byAt", "id") WHERE "state" = 'accepted';

CREATE TABLE "SlaAlert" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "clockKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlaAlert_pkey" PRIMARY KEY ("shopId","ticketId","clockKey","kind")
);

CREATE TABLE "Notice" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "ticketId" UUID,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("shopId","id")
);
CREATE INDEX "Notice_shopId_memberId_at_idx" ON "Notice"("shopId", "memberId", "at" DESC);
CREATE INDEX "Notice_unread" ON "Notice" ("shopId", "memberId", "at" DESC) WHERE "readAt" IS NULL;
CREATE INDEX "Notice_to_mail" ON "Notice" ("shopId", "memberId", "at") WHERE "mailedAt" IS NULL AND "readAt" IS NULL;

CREATE TABLE "NoticeSettings" (
    "shopId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "inApp" BOOLEAN NOT NULL DEFAULT true,
    "byMail" BOOLEAN NOT NULL DEFAULT true,
    "lastMailAt" TIMESTAMPTZ(3),

    CONSTRAINT "NoticeSettings_pkey" PRIMARY KEY ("shopId","memberId")
);

CREATE TABLE "SlaSettings" (
    "shopId" UUID NOT NULL,
    "missCauses" TEXT[] NOT NULL DEFAULT '{}',
    "urgentRules" TEXT[],
    "closeAfterDays" INTEGER NOT NULL DEFAULT 7,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "SlaSettings_pkey" PRIMARY KEY ("shopId")
);

CREATE TABLE "PolicyChange" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "calendarVersion" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "lastTicketId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "byId" UUID,

    CONSTRAINT "PolicyChange_pkey" PRIMARY KEY ("shopId","id")
);
CREATE INDEX "PolicyChange_shopId_startedAt_idx" ON "PolicyChange"("shopId", "startedAt" DESC);

ALTER TABLE "TicketPromise" ADD CONSTRAINT "TicketPromise_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TicketPromise" ADD CONSTRAINT "TicketPromise_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "Message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SlaAlert" ADD CONSTRAINT "SlaAlert_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeSettings" ADD CONSTRAINT "NoticeSettings_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SlaSettings" ADD CONSTRAINT "SlaSettings_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PolicyChange" ADD CONSTRAINT "PolicyChange_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "Ticket_snoozed" ON "Ticket" ("shopId", "snoozedUntil", "id") WHERE "snoozedUntil" IS NOT NULL;
CREATE INDEX "Ticket_alert" ON "Ticket" ("alertAt") WHERE "alertAt" IS NOT NULL;
ALTER TABLE "TicketPromise" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "TicketPromise"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SlaAlert" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SlaAlert"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Notice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Notice"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "NoticeSettings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "NoticeSettings"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SlaSettings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SlaSettings"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "PolicyChange" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "PolicyChange"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));

-- Whose warnings, misses or snoozes are due now, for the sweep that knows no shop.
CREATE FUNCTION alerts_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "ticketId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "Ticket" WHERE "alertAt" <= before ORDER BY "alertAt" LIMIT 1000 $$;

CREATE FUNCTION shops_with_notices_to_mail_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "memberId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT "shopId", "memberId" FROM "Notice" WHERE "mailedAt" IS NULL AND "readAt" IS NULL AND "at" <= before LIMIT 1000 $$;

CREATE FUNCTION policy_changes_across_shops()
  RETURNS TABLE ("shopId" uuid, "policyChangeId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "PolicyChange" WHERE "finishedAt" IS NULL LIMIT 1000 $$;

CREATE FUNCTION resolved_tickets_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "ticketId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT t."shopId", t."id" FROM "Ticket" t LEFT JOIN "SlaSettings" s ON s."shopId" = t."shopId"
    WHERE t."status" = 'resolved' AND t."resolvedAt" <= before - make_interval(days => coalesce(s."closeAfterDays", 7)) LIMIT 1000 $$;
CREATE INDEX "Ticket_resolved" ON "Ticket" ("resolvedAt") WHERE "status" = 'resolved';
