-- What reports count: one narrow row for each thing, written again by a job after each change of its ticket, and the sums of a day.
CREATE TABLE "ReportFact" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "hour" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "agentId" UUID NOT NULL,
    "mailboxId" UUID NOT NULL,
    "value" INTEGER,
    "elapsed" INTEGER,
    "until" TIMESTAMPTZ(3),
    "refId" UUID,
    "tagIds" UUID[] NOT NULL DEFAULT '{}',
    CONSTRAINT "ReportFact_pkey" PRIMARY KEY ("shopId", "ticketId", "ordinal")
);
ALTER TABLE "ReportFact" ADD CONSTRAINT "ReportFact_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "ReportFact_shopId_figure_day_idx" ON "ReportFact"("shopId", "figure", "day");

CREATE TABLE "ReportDay" (
    "shopId" UUID NOT NULL,
    "grain" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "category" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "agentId" UUID NOT NULL,
    "mailboxId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "total" BIGINT NOT NULL,
    CONSTRAINT "ReportDay_pkey" PRIMARY KEY ("shopId", "grain", "figure", "day", "category", "urgency", "agentId", "mailboxId", "tagId")
);
ALTER TABLE "ReportDay" ADD CONSTRAINT "ReportDay_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only added to, and taken away by the job: whoever changes a ticket waits for nobody.
CREATE TABLE "ReportChange" (
    "shopId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ticketId" UUID NOT NULL,
    CONSTRAINT "ReportChange_pkey" PRIMARY KEY ("shopId", "at", "id")
);

ALTER TABLE "ReportFact" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ReportFact"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "ReportDay" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ReportDay"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "ReportChange" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ReportChange"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));

-- How long something took is read for its distribution, from the index alone.
CREATE INDEX "ReportFact_times" ON "ReportFact" ("shopId", "figure", "day")
  INCLUDE ("hour", "category", "urgency", "agentId", "mailboxId", "value", "elapsed", "tagIds")
  WHERE "elapsed" IS NOT NULL;
-- Of very many times every tenth tells as much.
CREATE INDEX "ReportFact_tenth" ON "ReportFact" ("shopId", "figure", "day")
  INCLUDE ("hour", "category", "urgency", "agentId", "mailboxId", "value", "elapsed", "tagIds")
  WHERE "elapsed" IS NOT NULL AND get_byte(uuid_send("ticketId"), 15) % 10 = 0;
-- What took longest is listed first.
CREATE INDEX "ReportFact_longest" ON "ReportFact" ("shopId", "figure", "value" DESC) WHERE "elapsed" IS NOT NULL;
-- For whoever narrows a report by several things at once.
CREATE INDEX "ReportDay_each" ON "ReportDay" ("shopId", "category", "agentId", "urgency", "mailboxId", "figure", "day")
  INCLUDE ("count", "total") WHERE "grain" = 'each';
-- What is still owed is late once its instant has passed: that is seen at reading, and there is never much of it.
CREATE INDEX "ReportFact_owed" ON "ReportFact" ("shopId", "figure", "day") WHERE "until" IS NOT NULL;

CREATE FUNCTION shops_to_report_across_shops()
  RETURNS TABLE ("shopId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ WITH RECURSIVE shops AS (
      (SELECT c."shopId" FROM "ReportChange" c ORDER BY c."shopId" LIMIT 1)
      UNION ALL
      SELECT (SELECT c."shopId" FROM "ReportChange" c WHERE c."shopId" > s."shopId" ORDER BY c."shopId" LIMIT 1)
      FROM shops s WHERE s."shopId" IS NOT NULL
    ) SELECT s."shopId" FROM shops s WHERE s."shopId" IS NOT NULL $$;

-- Tickets from before: the job goes through them from the newest on.
INSERT INTO "ReportChange" ("shopId", "at", "ticketId") SELECT "shopId", "newestAt", "id" FROM "Ticket";
